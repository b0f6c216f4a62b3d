"""A terminal for the end-to-end tests: tmux on a socket of its own."""
import os
import subprocess
import time

ENVIRONMENT = dict(
    os.environ, LANG="C.UTF-8", LC_ALL="C.UTF-8", TERM="xterm-256color", SWIFT_BACKTRACE="interactive=no"
)
ENVIRONMENT.pop("NO_COLOR", None)
ENVIRONMENT.pop("TMUX", None)
# Two runs must agree although every process hashes differently.
ENVIRONMENT.pop("SWIFT_DETERMINISTIC_HASHING", None)


class Terminal:
    """One tmux session with a shell in it."""

    def __init__(self, name, columns=120, rows=40):
        self.socket = f"huddle-{os.getpid()}-{name}"
        self.run("new-session", "-d", "-x", str(columns), "-y", str(rows), "-s", "t", "PS1='ready> ' exec bash --norc --noprofile")
        self.run("set-option", "-g", "window-size", "manual")
        self.wait_for("ready>")

    def run(self, *arguments):
        return subprocess.run(
            ["tmux", "-L", self.socket, "-f", "/dev/null", *arguments],
            env=ENVIRONMENT, capture_output=True, text=True, check=False,
        ).stdout

    def screen(self):
        return self.run("capture-pane", "-p", "-t", "t")

    def type(self, *keys):
        self.run("send-keys", "-t", "t", *keys)

    def line(self, text):
        self.run("send-keys", "-t", "t", "-l", text)
        self.type("Enter")

    def resize(self, columns, rows):
        self.run("resize-window", "-t", "t", "-x", str(columns), "-y", str(rows))

    def flag(self, name):
        return self.run("display-message", "-p", "-t", "t", "#{" + name + "}").strip()

    def wait_for(self, wanted, seconds=15):
        """Waits until the screen shows the text, or satisfies the predicate; the last screen is the error."""
        test = wanted if callable(wanted) else (lambda text: wanted in text)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            text = self.screen()
            if test(text):
                return text
            time.sleep(0.02)
        raise AssertionError(f"waited {seconds} s for {wanted!r}; the screen is\n{self.screen()}")

    def close(self):
        self.run("kill-server")
