"""Two judges of the screen that know nothing of how it is drawn: a terminal that reads the bytes, and a fresh drawing."""
import os
import random
import sqlite3
import time

from screen import believed, difference, shown

# Keys that end or stop the program, or leave files behind, are no part of a walk.
LETTERS = list("123456789jklhgGnNsSofFwwPPttyYuVx?:/'[]{}=+-.,()mzeo")
NAMED = ["Enter", "Escape", "Tab", "BTab", "Down", "Up", "Left", "Right", "PageDown", "PageUp", "Home", "End", "BSpace", "C-r"]
HOSTILE = [
    "Evil\x1b[2J\x1b]0;owned\x07", "line\nbreak\ttab", "\u202edrowssap\u2066", "Long " * 2000, "東京データ株式会社", "שלום עולם",
    "e\u0301tude\u0301\u0301\u0301\u0301\u0301", "👩\u200d👩\u200d👧🇩🇪👍🏽", "\x9b31m\x85\u2028\ufeff", "\x01\x7f", "=cmd()", "<b>|&", " ",
]


def tests(opened, pid_of, huddle_path, demo_store, scratch, day):
    """The tests, for whoever can start the program."""

    def walked(name, store=None, columns=120, rows=40, extra=""):
        folder = scratch / f"walk-{name}"
        folder.mkdir(exist_ok=True)
        file = str(folder / "frame")
        store = store or demo_store()
        command = f"cd {folder}; HUDDLE_FRAME_FILE={file} {huddle_path} {extra} --db {store} --as-of {day}"
        terminal = opened(name, command)
        terminal.resize(columns, rows)
        return terminal, file

    def settled(terminal, file, where):
        """Waits until the terminal shows what the program believes; says where they differ when they never agree."""
        process = pid_of(terminal)
        end = time.monotonic() + 10
        while True:
            width = int(terminal.flag("pane_width"))
            wanted, cursor = believed(process, file, width)
            seen, place = shown(terminal)
            wrong = difference(seen, wanted) or ("" if place == cursor else f"the cursor is at {place}, not {cursor}")
            if not wrong:
                return seen, place
            assert time.monotonic() < end, f"{where}: {wrong}"
            time.sleep(0.05)

    def press(terminal, key):
        if key in NAMED:
            terminal.type(key)
            # A letter right after it would be the letter with Alt.
            if key == "Escape":
                time.sleep(0.08)
        else:
            terminal.run("send-keys", "-t", "t", "-l", key)

    def leave(terminal):
        for _ in range(4):
            press(terminal, "Escape")
        for _ in range(8):
            if "ready>" in terminal.screen():
                break
            press(terminal, "Escape")
            terminal.type("q")
            time.sleep(0.1)
        terminal.wait_for("ready>")

    def at_rest(terminal, file, where):
        """The screen once keys and scores have stopped changing it."""
        last, times = None, 0
        for _ in range(120):
            now = settled(terminal, file, where)
            text = "".join(letter for line in now[0] for letter, _ in line)
            times = times + 1 if now == last and "scoring…" not in text and "omputing" not in text else 0
            if times == 3:
                return now
            last = now
            time.sleep(0.1)
        raise AssertionError(f"{where}: the screen does not come to rest")

    def redrawn_is_the_same(terminal, file, where):
        before, place = at_rest(terminal, file, where)
        terminal.type("C-l")
        after, cursor = at_rest(terminal, file, where + ", drawn afresh")
        # A message stays until the next key; where there is little room, it stands in the place of the footer.
        is_small = len(before) < 24 or len(before[0]) < 80
        line = len(before) - (1 if is_small else 2)
        for grid in (before, after):
            del grid[line : line + 1]
        assert not difference(before, after), f"{where}: drawn afresh, {difference(before, after)}"
        assert place == cursor, where

    def test_the_terminal_shows_what_the_program_believes_on_every_screen():
        for theme, extra in [("dark", ""), ("light", "--theme light"), ("ascii", "--ascii"), ("sixteen", "--theme sixteen")]:
            terminal, file = walked(f"oracle-{theme}", extra=extra)
            settled(terminal, file, theme)
            for key in ["j", "l", "w", "2", "j", "Enter", "Tab", "Enter", "Escape", "Escape", "?", "Escape", ":", "Escape",
                        "'", "Escape", "V", "Escape", "x", "Escape", "+", "P", "3", "Tab", "4", "5", "6", "7", "8", "1", "/", "a"]:
                press(terminal, key)
                settled(terminal, file, f"{theme}, after {key}")
            press(terminal, "Escape")
            leave(terminal)
            terminal.close()

    def test_the_screen_after_any_keys_is_the_screen_drawn_afresh():
        for seed in range(6):
            random.seed(seed)
            columns, rows = random.choice([(80, 24), (120, 40), (200, 60), (61, 17)])
            terminal, file = walked(f"random-{seed}", columns=columns, rows=rows)
            keys = []
            for round in range(5):
                for _ in range(12):
                    key = random.choice(LETTERS if random.random() < 0.6 else NAMED)
                    keys.append(key)
                    press(terminal, key)
                redrawn_is_the_same(terminal, file, f"seed {seed}, {columns}x{rows}, keys {' '.join(keys)}")
            leave(terminal)
            terminal.close()

    def test_lists_that_the_terminal_moves_by_lines_are_the_lists_drawn_afresh():
        for name, extra, columns, rows in [("dark", "", 120, 40), ("sixteen", "--theme sixteen", 80, 24), ("ascii", "--ascii", 61, 17)]:
            terminal, file = walked(f"moved-{name}", columns=columns, rows=rows, extra=extra)
            settled(terminal, file, name)
            for screen in [[], ["3", "Tab", "Tab", "Tab"], ["5", "Tab"], ["7"], ["1", "j", "Enter", "Enter"]]:
                for key in screen:
                    press(terminal, key)
                for key, times in [("j", rows + 3), ("k", rows), ("PageDown", 2), ("j", 5), ("k", rows // 2), ("G", 1), ("k", rows + 2), ("g", 1)]:
                    for count in range(times):
                        press(terminal, key)
                        if count % 4 == 3:
                            settled(terminal, file, f"{name}, {screen}, {key} {count}")
                    settled(terminal, file, f"{name}, {screen}, after {key}")
                redrawn_is_the_same(terminal, file, f"{name}, {screen}")
            leave(terminal)
            terminal.close()

    def test_what_others_write_on_the_terminal_is_gone_with_a_redraw():
        for theme in ["dark", "monochrome"]:
            terminal, file = walked(f"foreign-{theme}", extra=f"--theme {theme}")
            before, _ = at_rest(terminal, file, theme)
            with open(terminal.flag("pane_tty"), "w", encoding="utf-8") as tty:
                # Ink, attributes and a scroll region that nobody takes back.
                tty.write("\x1b[12;20H\x1b[4;7;31;44mdisk is full\x1b[5;9r\r\n")
            terminal.wait_for("disk is full")
            terminal.type("C-l")
            terminal.wait_for(lambda text: "disk is full" not in text)
            settled(terminal, file, f"{theme}, drawn afresh")
            press(terminal, "j")
            press(terminal, "k")
            after, _ = at_rest(terminal, file, f"{theme}, after a step")
            assert not difference(before[3:-3], after[3:-3]), f"{theme}: {difference(before[3:-3], after[3:-3])}"
            leave(terminal)
            terminal.close()

    def test_a_resize_storm_ends_with_the_right_screen():
        terminal, file = walked("resized")
        random.seed(7)
        for round in range(4):
            for _ in range(12):
                terminal.resize(random.randint(2, 260), random.randint(2, 70))
                if random.random() < 0.5:
                    press(terminal, random.choice(["j", "k", "2", "1", "Enter", "Tab", "Escape"]))
            terminal.resize(*[(120, 40), (80, 24), (200, 60), (44, 12)][round])
            time.sleep(0.2)
            redrawn_is_the_same(terminal, file, f"storm {round}")
        terminal.resize(120, 40)
        leave(terminal)

    def test_hostile_names_are_only_text():
        store = demo_store()
        connection = sqlite3.connect(store, timeout=5)
        columns = {
            "accounts": "account_id name", "contacts": "contact_id name", "initiatives": "initiative_id title",
            "decisions": "decision_id decision", "ctas": "cta_id title", "people": "person_id name",
        }
        with connection:
            for table, names in columns.items():
                key, column = names.split(" ")
                for number, (identity,) in enumerate(connection.execute(f"SELECT {key} FROM {table} ORDER BY {key}").fetchall()):
                    text = HOSTILE[number % len(HOSTILE)]
                    connection.execute(f"UPDATE {table} SET {column} = ? WHERE {key} = ?", (text, identity))
        connection.close()
        terminal, file = walked("hostile", store)
        for key in ["j", "j", "Enter", "Tab", "Tab", "Tab", "Enter", "Escape", "Escape", "2", "j", "Enter", "Escape", "3", "Tab", "Tab",
                    "4", "Tab", "5", "6", "7", "8", "1", ":", "e", "Escape"]:
            press(terminal, key)
            settled(terminal, file, f"after {key}")
        title = terminal.run("display-message", "-p", "-t", "t", "#{pane_title}")
        assert "owned" not in title, "a name has set the title of the terminal"
        leave(terminal)

    return {name: test for name, test in locals().items() if name.startswith("test_")}
