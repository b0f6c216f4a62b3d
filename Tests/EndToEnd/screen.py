"""What a terminal shows and what the program believes that it shows, as grids of cells that can be compared."""
import os
import signal
import time
import unicodedata


def columns_of(letter):
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def cells(line, width, style=None):
    """A line with SGR sequences as one (letter, style) a column; the second half of a wide letter is empty.

    A style that is handed in goes on from the line before, and is what the next one begins with.
    """
    style = {} if style is None else style
    found = []
    index = 0
    while index < len(line):
        if line[index] == "\x1b":
            end = index + 2
            while not ("@" <= line[end] <= "~"):
                end += 1
            assert line[index + 1] == "[" and line[end] == "m", repr(line[index : end + 1])
            apply(style, line[index + 2 : end])
            index = end + 1
            continue
        columns = columns_of(line[index])
        if columns == 0 and found:
            base = max(place for place, cell in enumerate(found) if cell[0])
            found[base] = (found[base][0] + line[index], found[base][1])
        else:
            found.append((line[index], frozenset(style.items())))
            found.extend([("", frozenset(style.items()))] * (columns - 1))
        index += 1
    found.extend([(" ", frozenset())] * (width - len(found)))
    return found


def apply(style, text):
    numbers = [int(part or 0) for part in text.replace(":", ";").split(";")]
    while numbers:
        number = numbers.pop(0)
        if number == 0:
            style.clear()
        elif number in (38, 48):
            kind = numbers.pop(0)
            taken = 1 if kind == 5 else 3
            style["fg" if number == 38 else "bg"] = tuple(numbers[:taken])
            del numbers[:taken]
        elif 30 <= number <= 37 or 90 <= number <= 97:
            style["fg"] = (number - 30 if number < 90 else number - 82,)
        elif 40 <= number <= 47 or 100 <= number <= 107:
            style["bg"] = (number - 40 if number < 100 else number - 92,)
        elif number in (39, 49):
            style.pop("fg" if number == 39 else "bg", None)
        elif number in (22, 23, 24, 27):
            for name in {22: (1, 2), 23: (3,), 24: (4,), 27: (7,)}[number]:
                style.pop(name, None)
        elif number in (1, 2, 3, 4, 7):
            style[number] = True


def shown(terminal):
    """What the terminal shows: its cells, and where its cursor is."""
    width, height = int(terminal.flag("pane_width")), int(terminal.flag("pane_height"))
    lines = terminal.run("capture-pane", "-e", "-N", "-p", "-t", "t").split("\n")[:height]
    # tmux carries a style over the end of a line.
    style = {}
    return [cells(line, width, style) for line in lines], (int(terminal.flag("cursor_x")), int(terminal.flag("cursor_y")))


def believed(process, file, width, seconds=20):
    """What the program believes: it writes its last frame when it is asked by a signal."""
    if os.path.exists(file):
        os.remove(file)
    os.kill(process, signal.SIGUSR1)
    end = time.monotonic() + seconds
    while not os.path.exists(file):
        assert time.monotonic() < end, "the program did not write its frame"
        time.sleep(0.01)
    with open(file, encoding="utf-8") as opened:
        lines = opened.read().split("\n")
    _, column, row = lines[-2].split(" ")
    return [cells(line, width) for line in lines[:-2]], (int(column), int(row))


def difference(left, right):
    """The first cell that differs, in words; empty when the grids are the same. Spaces differ by what one can see."""
    def seen(cell):
        letter, style = cell
        if letter != " ":
            return letter, style
        # Neither ink, weight nor slant of a space can be seen.
        kept = {key: value for key, value in style if key in ("bg", 4, 7)}
        if 7 in kept:
            kept["fg"] = dict(style).get("fg")
        return letter, frozenset(kept.items())

    if len(left) != len(right):
        return f"{len(left)} rows and {len(right)}"
    for row, (first, second) in enumerate(zip(left, right)):
        for column, (one, other) in enumerate(zip(first, second)):
            if seen(one) != seen(other):
                texts = ["".join(letter for letter, _ in line) for line in (first, second)]
                return f"row {row}, column {column}: {one} and {other}\n{texts[0]}\n{texts[1]}"
    return ""
