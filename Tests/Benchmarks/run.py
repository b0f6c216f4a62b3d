#!/usr/bin/env python3
"""Measures the release binary through a pty and prints a table: start, keys, bytes, memory, resize, rest.

usage: run.py PATH-TO-HUDDLE [ACCOUNTS ...]        default 125 2000 20000

Five tables: the start and the heatmap; every other screen, opened by its key; the bytes of single steps on every face;
decisions saved from the watchlist, scores and counts included; a cold day. First paint is the moment the last visible row is on the screen. Figures of one machine are comparable with each
other, not with those of another machine; nothing here passes or fails.
"""
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

HUDDLE = os.path.abspath(sys.argv[1])
SIZES = [int(size) for size in sys.argv[2:]] or [125, 2000, 20000]
DAY = "2026-03-31"
ROWS, COLUMNS, RUNS = 40, 120, 5
CONTROL = re.compile(rb"\x1b\[[0-9;:?<>= ]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[()][A-Z0-9]|\x1b.")


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share / 100 * (len(ordered) - 1)))]


class Program:
    """The program under a pty of 120×40 cells."""

    def __init__(self, *arguments):
        self.start = time.monotonic()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            environment = dict(os.environ, TERM="xterm-256color", COLORTERM="truecolor", LC_ALL="C.UTF-8")
            os.execve(HUDDLE, [HUDDLE, *arguments], environment)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def read(self, quiet, marker=None, limit=60):
        """Reads until that much silence; returns seconds to the last byte, to the marker, and the bytes."""
        begun, last, found, data = time.monotonic(), None, None, b""
        while time.monotonic() - begun < limit:
            ready = select.select([self.fd], [], [], quiet if last or not marker else limit)[0]
            if not ready:
                break
            try:
                data += os.read(self.fd, 1 << 16)
            except OSError:
                break
            last = time.monotonic()
            if marker and not found and marker in CONTROL.sub(b"", data):
                found = last
        return (last or begun) - begun, (found or last or begun) - self.start, data

    def timed(self, key):
        os.write(self.fd, key)
        seconds, _, data = self.read(0.05)
        return seconds * 1000, len(data)

    def status(self, field):
        with open(f"/proc/{self.pid}/status", encoding="ascii") as lines:
            return next(int(line.split()[1]) for line in lines if line.startswith(field)) / 1024

    def cpu(self):
        total = 0
        for task in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{task}/schedstat", encoding="ascii") as text:
                total += int(text.read().split()[0])
        return total / 1e6

    def close(self):
        os.kill(self.pid, signal.SIGTERM)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def marker(store):
    """The name in the last visible row of the heatmap, as the program itself draws it."""
    text = subprocess.run(
        [HUDDLE, "render", "heatmap", "--db", store, "--as-of", DAY], capture_output=True, text=True, check=True
    ).stdout
    rows = [line for line in text.split("\n") if re.match(r"^.?\s*[●▲■·] \w", line)]
    return " ".join(rows[-1].split()[1:3]).encode()


def made(accounts, folder):
    """The store of a demo portfolio; written once."""
    store = os.path.join(folder, f"{accounts}.db")
    if not os.path.exists(store):
        subprocess.run(
            [HUDDLE, "demo", "--write", store, "--accounts", str(accounts), "--as-of", DAY], check=True,
            stdout=subprocess.DEVNULL)
    return store


def remove(store):
    """With its log: the next store of that name must not find it."""
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(store + ending):
            os.remove(store + ending)


def measure_start(accounts, folder):
    store = made(accounts, folder)
    wanted, paints = marker(store), []
    moves, pages, moved, paged = [], [], [], []
    for _ in range(RUNS):
        program = Program("--db", store, "--as-of", DAY)
        _, paint, _ = program.read(0.25, wanted)
        paints.append(paint * 1000)
        memory = program.status("VmRSS")
        for _ in range(40):
            ms, size = program.timed(b"j")
            moves.append(ms)
            moved.append(size)
        for _ in range(10):
            ms, size = program.timed(b"\x1b[6~")
            pages.append(ms)
            paged.append(size)
        fcntl.ioctl(program.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        resize = program.read(0.1)[0] * 1000
        before = program.cpu()
        _, _, idle = program.read(5)
        # A thread that ended in between takes its time with it.
        rest = max(0, program.cpu() - before)
        program.close()
    print(
        f"{accounts:>8} {min(paints):>8.1f} {percentile(moves, 50):>7.2f} {percentile(moves, 99):>7.2f} "
        f"{percentile(pages, 50):>8.2f} {percentile(pages, 99):>8.2f} {percentile(moved, 50):>7} {max(moved):>7} {max(paged):>8} "
        f"{memory:>7.1f} {resize:>8.1f} {len(idle):>6} {rest:>8.2f}", flush=True)


# Every screen and the keys that lead there from the heatmap.
SCREENS = [
    ("segments x KPI", b"\t"), ("wall", b"\t\t"), ("watchlist", b"2"), ("radar", b"3"), ("roadmap", b"4"),
    ("roadmaps of all", b"4\t"), ("decisions", b"5"), ("initiatives", b"6"), ("CTAs", b"7"), ("data", b"8"),
    ("account", b"jj\r"), ("explanation", b"jj\r\r"),
]

# Every face with what a single step costs there, and the keys that make these steps; all lists reach their end and scroll.
FACES = [
    ("heatmap", b"", b"j" * 45 + b"k" * 8 + b"l" * 14 + b"h" * 8), ("segments x KPI", b"\t", (b"l" * 9 + b"h" * 9 + b"j") * 5),
    ("wall", b"\t\t", b"j" * 10 + b"l" * 40 + b"k" * 5 + b"h" * 20),
    *[(f"watchlist {view}", b"2" + b"\t" * index, b"j" * 45 + b"k" * 10) for index, view in enumerate((
        "attention", "mine", "by reason", "by owner", "late", "gates", "renewals", "QBRs", "stale", "snoozed"))],
    *[(f"radar {pane}", b"3" + b"\t" * index, b"j" * 40 + b"k" * 10 + b"l" * 8 + b"h" * 8) for index, pane in enumerate((
        "past due", "coverage", "load", "timeline", "triggers", "queue"))],
    ("roadmap lanes", b"4", (b"jjjjjjl") * 8 + b"k" * 10 + b"h" * 8), ("roadmap sums", b"4\t", b"jjjjjjl" * 5 + b"k" * 10 + b"h" * 8),
    ("roadmap reviews", b"4\t\t", b"j" * 40 + b"k" * 10),
    ("decisions", b"5\t", b"j" * 45 + b"k" * 10), ("initiatives", b"6", b"j" * 45 + b"k" * 10), ("CTAs", b"7", b"j" * 45 + b"k" * 10),
    ("data", b"8", b"j" * 30 + b"k" * 10),
    *[(f"account {pane}", b"jj\r" + b"\t" * index, b"j" * 30 + b"k" * 10) for index, pane in enumerate((
        "health", "actions", "decisions", "initiatives", "meetings", "people", "adoption", "tickets"))],
    ("explanation", b"jj\r\r", b"j" * 45 + b"k" * 10),
]


def measure_screens(accounts, folder):
    """Opening a screen ends with the first silence; what is worked out in the background comes after it."""
    store = made(accounts, folder)
    for name, keys in SCREENS:
        opens, moves, pages, moved, paged = [], [], [], [], []
        late = 0.0
        for _ in range(3):
            program = Program("--db", store, "--as-of", DAY)
            program.read(0.25, marker(store))
            for index in range(len(keys) - 1):
                program.timed(keys[index : index + 1])
            ms, _ = program.timed(keys[-1:])
            opens.append(ms)
            seconds, _, data = program.read(1.0)
            late = max(late, seconds * 1000 if data else 0)
            for index in range(20):
                ms, size = program.timed(b"j")
                moves.append(ms)
                moved.append(size)
            for index in range(6):
                ms, size = program.timed(b"\x1b[6~")
                pages.append(ms)
                paged.append(size)
            memory = program.status("VmRSS")
            program.close()
        print(
            f"{accounts:>8} {name:<16} {min(opens):>7.1f} {late:>7.0f} {percentile(moves, 50):>7.2f} "
            f"{percentile(moves, 99):>7.2f} {percentile(pages, 99):>8.2f} {percentile(moved, 50):>7} {max(moved):>7} "
            f"{max(paged):>8} {memory:>7.1f}", flush=True)


def measure_steps(accounts, folder):
    """What single steps of the cursor send; steps that send nothing, at the ends of lists, do not count."""
    for name, keys, steps in FACES:
        program = Program("--db", made(accounts, folder), "--as-of", DAY)
        program.read(0.25, marker(made(accounts, folder)))
        for index in range(len(keys)):
            program.timed(keys[index : index + 1])
        program.read(1.0)
        sent = [(program.timed(steps[index : index + 1])[1], index) for index in range(len(steps))]
        program.close()
        sent = [(size, index) for size, index in sent if size] or [(0, 0)]
        most, index = max(sent)
        print(
            f"{accounts:>8} {name:<20} {percentile([size for size, _ in sent], 50):>7} {most:>7}  {steps[index:index + 1].decode()} "
            f"after {index}", flush=True)


def measure_edits(accounts, folder):
    """From Ctrl-S to the sentence that it is saved, and to the last byte: the account is scored again by then."""
    copy = os.path.join(folder, "edited.db")
    shutil.copyfile(made(accounts, folder), copy)
    program = Program("--db", copy, "--as-of", DAY, "--as", "bench")
    program.read(0.25, marker(made(accounts, folder)))
    program.timed(b"2")
    program.read(1.0)
    said, done = [], []
    for number in range(12):
        for key in f"DDecision {number}":
            program.timed(key.encode())
        # The draft is in the store by then.
        program.read(0.5)
        begun = time.monotonic()
        os.write(program.fd, b"\x13")
        seconds, sentence, _ = program.read(0.25, b"undo")
        said.append((sentence - (begun - program.start)) * 1000)
        done.append(seconds * 1000)
        program.timed(b"j")
    program.close()
    remove(copy)
    print(f"{accounts:>8} {percentile(said, 50):>8.1f} {percentile(done, 50):>8.1f} {max(done):>8.1f}", flush=True)


def measure_cold(accounts, folder):
    """A day that has never been scored: the first picture, the last score, and a key now and then meanwhile."""
    figures = []
    for has_keys in (False, True):
        copy = os.path.join(folder, f"cold-{has_keys}.db")
        shutil.copyfile(made(accounts, folder), copy)
        program = Program("--db", copy, "--as-of", "2026-03-17")
        if has_keys:
            program.read(0.25, b"scoring")
            keys = []
            for _ in range(20):
                begun = time.monotonic()
                os.write(program.fd, b"j")
                if select.select([program.fd], [], [], 1)[0]:
                    os.read(program.fd, 1 << 16)
                    keys.append((time.monotonic() - begun) * 1000)
                time.sleep(0.02)
            figures.append(max(keys))
        else:
            _, first, _ = program.read(0.25, b"scoring")
            # Progress is drawn all the time: when nothing more comes it is done.
            program.read(0.7)
            figures += [first * 1000, time.monotonic() - program.start - 0.7]
        program.close()
        remove(copy)
    print(f"{accounts:>8} {figures[0]:>8.1f} {figures[1]:>8.2f} {figures[2]:>9.2f}", flush=True)


TABLES = [
    ("accounts paint ms  key p50  key p99 page p50 page p99  move B  most B   page B  RSS MB resize ms idle B  idle ms", measure_start),
    ("accounts screen           open ms late ms key p50 key p99 page p99  move B  most B   page B  RSS MB", measure_screens),
    ("accounts face                  step B  most B  which step", measure_steps),
    ("accounts  said ms  done ms  most ms", measure_edits),
    ("accounts first ms scored s worst key", measure_cold),
]


def main():
    with tempfile.TemporaryDirectory(prefix="huddle-bench-") as folder:
        for heading, measure in TABLES:
            print(heading)
            for accounts in SIZES:
                measure(accounts, folder)
            print()


main()
