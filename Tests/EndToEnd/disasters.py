"""What goes wrong with the store's file and disk, with the real program and real files; all of it holds for root too."""
import contextlib
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess

FULL = "no space left"
LOST = "moved, deleted or replaced"


@contextlib.contextmanager
def small_disk(folder, size):
    """A disk of that many bytes; `None` where nothing may be mounted."""
    folder.mkdir(exist_ok=True)
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], capture_output=True, check=False)
    if done.returncode != 0:
        yield None
        return
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def tests(opened, huddle, huddle_path, demo_store, scratch, day):
    """The tests, for whoever can start the program."""

    def dump(store):
        with contextlib.closing(sqlite3.connect(store)) as connection:
            return "\n".join(connection.iterdump())

    def bundle(name, rows):
        folder = scratch / name
        folder.mkdir(exist_ok=True)
        lines = ["account_id,name"] + [f"N-{number},{'x' * 200}" for number in range(rows)]
        (folder / "accounts.csv").write_text("\n".join(lines) + "\n")
        return str(folder)

    def is_whole(store):
        done = huddle("check", "--db", store)
        assert done.returncode == 0 and "The store is whole." in done.stdout, done.stdout + done.stderr

    def refused(done, words):
        assert done.returncode == 2, (done.returncode, done.stdout, done.stderr)
        assert len(done.stderr.strip().split("\n")) == 1 and words in done.stderr, done.stderr

    def test_a_full_disk_refuses_keeps_all_and_works_again_with_room():
        source = demo_store()
        size = os.path.getsize(source)
        with small_disk(scratch / "small", size + 600_000) as disk:
            if disk is None:
                # Nobody may mount here: a limit on the size of files refuses the same writes.
                store, filler = source, None
                limit = lambda command: ["prlimit", f"--fsize={size + 100_000}", *command]
            else:
                store, filler = str(disk / "demo.db"), disk / "filler"
                shutil.copy(source, store)
                limit = lambda command: command
            assert huddle("import", bundle("few", 3), "--db", store, "--apply").returncode == 0
            before = dump(store)
            if filler:
                with contextlib.suppress(OSError):
                    with open(filler, "wb", buffering=0) as file:
                        while True:
                            file.write(b"x" * 4096)
            done = subprocess.run(
                limit([huddle_path, "import", bundle("many", 9000), "--db", store, "--apply"]), capture_output=True,
                text=True, check=False)
            refused(done, FULL if filler else "nothing was changed")
            if filler:
                filler.unlink()
            assert dump(store) == before
            is_whole(store)
            assert huddle("undo", "--db", store).returncode == 0

    def test_a_migration_without_room_for_its_copy_changes_nothing():
        source = demo_store()
        with contextlib.closing(sqlite3.connect(source)) as connection:
            # As the release before left it.
            connection.executescript("""
              PRAGMA journal_mode = DELETE;
              DROP TRIGGER change_groups_insert; DROP INDEX change_groups_author;
              DROP TABLE change_touches; DROP TABLE drafts; DROP TABLE trigger_pauses;
              DROP TABLE cta_checklists;
              ALTER TABLE change_groups DROP COLUMN hash; ALTER TABLE change_groups DROP COLUMN row_count;
              ALTER TABLE change_entries DROP COLUMN account_id;
              PRAGMA user_version = 3;
            """)
        with small_disk(scratch / "tight", os.path.getsize(source) + 300_000) as disk:
            store = source if disk is None else str(disk / "demo.db")
            if disk is None:
                # A folder in the place of the copy refuses it as well.
                os.makedirs(store + ".backup-1.partial/x")
            else:
                shutil.copy(source, store)
            before = pathlib.Path(store).read_bytes()
            refused(huddle("undo", "--db", store), "no copy of it could be kept")
            assert pathlib.Path(store).read_bytes() == before
            assert huddle("score", "--json", "--db", store, "--as-of", day).returncode == 0, "it can still be read"
            refused(huddle("log", "--db", store), "open it once")
        roomy = demo_store()
        shutil.copy(source, roomy)
        assert huddle("undo", "--db", roomy).returncode == 1
        assert "schema 3, 125 accounts" in huddle("restore", "--db", roomy).stdout
        is_whole(roomy)

    def test_a_disk_that_is_read_only_is_told():
        store = pathlib.Path(demo_store())
        before = store.read_bytes()
        folder = store.parent
        script = f'mount --bind "{folder}" "{folder}" && mount -o remount,ro,bind "{folder}" && exec "$@"'
        may_mount = subprocess.run(
            ["unshare", "-m", "sh", "-c", script, "sh", "true"], capture_output=True, check=False).returncode == 0
        for command in (["undo"], ["import", bundle("few", 3), "--apply"]):
            if may_mount:
                done = subprocess.run(
                    ["unshare", "-m", "sh", "-c", script, "sh", huddle_path, *command, "--db", str(store)],
                    capture_output=True, text=True, check=False)
            else:
                store.chmod(0o444)
                folder.chmod(0o555)
                done = huddle(*command, "--db", str(store))
                folder.chmod(0o755)
            refused(done, "nothing was changed")
        assert store.read_bytes() == before

    def test_a_store_that_is_moved_or_deleted_under_the_program_is_told_and_nothing_is_lost():
        for deed in ("moved", "deleted"):
            store = pathlib.Path(demo_store())
            assert huddle("import", bundle("few", 3), "--db", str(store), "--apply").returncode == 0
            terminal = opened(deed, f"{huddle_path} --db {store} --as-of {day} --as ann")
            terminal.wait_for(lambda text: "scoring" not in text)
            elsewhere = store.parent / "elsewhere.db"
            if deed == "moved":
                store.rename(elsewhere)
            else:
                store.unlink()
            terminal.wait_for(LOST)
            terminal.type("u")
            terminal.wait_for(lambda text: "nothing was written" in text or "nothing is written" in text)
            terminal.type("j")
            terminal.type("q")
            terminal.wait_for("ready>")
            assert not store.exists(), "an empty store took its place"
            if deed == "moved":
                is_whole(str(elsewhere))
                log = json.loads(huddle("log", "--json", "--db", str(elsewhere)).stdout)
                assert [change["kind"] for change in log["changes"]] == ["import"], log

    def test_a_lock_that_lasts_is_told_and_the_same_key_works_afterwards():
        store = demo_store()
        assert huddle("import", bundle("few", 3), "--db", store, "--apply").returncode == 0
        terminal = opened("lock", f"{huddle_path} --db {store} --as-of {day} --as ann")
        terminal.wait_for(lambda text: "scoring" not in text)
        with contextlib.closing(sqlite3.connect(store, isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            terminal.type("u")
            terminal.wait_for("Another program holds the store")
            connection.execute("ROLLBACK")
        terminal.type("u")
        terminal.wait_for("Undid: Import few")
        terminal.type("q")
        terminal.wait_for("ready>")
        is_whole(store)

    def test_damaged_pages_are_told_by_every_command_and_crash_none():
        store = pathlib.Path(demo_store())
        huddle("score", "--json", "--db", str(store))
        with contextlib.closing(sqlite3.connect(store)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        data = bytearray(store.read_bytes())
        for page in range(2, len(data) // 4096, 2):
            data[page * 4096:page * 4096 + 64] = b"\xff" * 64
        store.write_bytes(data)
        done = huddle("check", "--db", str(store))
        assert done.returncode == 1 and "integrity" in done.stdout, done.stdout + done.stderr
        document = json.loads(huddle("check", "--json", "--db", str(store)).stdout)
        assert document["problems"] and document["format"] == "huddle-check"
        for command in (["score", "--json"], ["portfolio"], ["minutes"], ["export", str(scratch / "broken")]):
            refused(huddle(*command, "--db", str(store), "--as-of", day), "damaged")

    def test_a_copy_is_listed_tried_and_restored_and_what_it_replaced_is_kept():
        store = demo_store()
        assert huddle("restore", "--db", store).stdout.startswith("There is no copy")
        with contextlib.closing(sqlite3.connect(store)) as connection:
            connection.execute("VACUUM INTO ?", (store + ".backup-1",))
        assert huddle("import", bundle("few", 3), "--db", store, "--apply").returncode == 0
        assert "before an upgrade" in huddle("restore", "--db", store).stdout
        before = dump(store)
        done = huddle("restore", "1", "--db", store)
        assert done.returncode == 0 and "Dry run" in done.stdout and dump(store) == before, done.stdout
        with contextlib.closing(sqlite3.connect(store, isolation_level=None)) as reader:
            reader.execute("SELECT count(*) FROM accounts").fetchall()
            refused(huddle("restore", "1", "--apply", "--db", store), "Another program")
        assert dump(store) == before
        done = huddle("restore", "1", "--apply", "--db", store)
        assert done.returncode == 0 and "kept as copy 2" in done.stdout, done.stdout + done.stderr
        assert json.loads(huddle("check", "--json", "--db", store).stdout)["changes"] == 0
        assert huddle("restore", "2", "--apply", "--db", store).returncode == 0
        assert dump(store) == before
        refused(huddle("restore", "9", "--db", store), "there is no copy 9")
        assert huddle("restore", "--apply", "--db", store).returncode == 64

    def test_an_altered_log_is_found():
        store = demo_store()
        assert huddle("import", bundle("few", 3), "--db", store, "--apply", "--as", "ann").returncode == 0
        with contextlib.closing(sqlite3.connect(store)) as connection, connection:
            connection.execute("DROP TRIGGER change_groups_update")
            connection.execute("UPDATE change_groups SET author = 'eve'")
        done = huddle("check", "--db", store)
        assert done.returncode == 1 and 'chain breaks at change 1 ("Import few" by eve' in done.stdout, done.stdout

    def test_the_log_says_who_did_what_and_an_older_change_is_undone_alone():
        store = demo_store()
        for name, author, cell in (("one", "ann", "name"), ("two", "bob", "vertical"), ("three", "ann", "name")):
            folder = scratch / name
            folder.mkdir(exist_ok=True)
            (folder / "accounts.csv").write_text(f"account_id,{cell}\nA-0001,{name}\x1b[31m\n")
            assert huddle("import", str(folder), "--db", store, "--apply", "--as", author).returncode == 0
        text = huddle("log", "--db", store, "--account", "A-0001", "--rows").stdout
        assert "\x1b" not in text and "vertical:" in text and "Import two" in text, text

        def log(*options):
            return [c["id"] for c in json.loads(huddle("log", "--json", "--db", store, *options).stdout)["changes"]]

        assert log() == [3, 2, 1] and log("--person", "ANN") == [3, 1] and log("--limit", "1") == [3]
        assert log("--account", "A-0002") == [] and log("--table", "accounts", "--before", "3") == [2, 1]
        refused(huddle("undo", "--group", "1", "--db", store), "(name) was changed since by ann")
        assert huddle("undo", "--group", "2", "--db", store).returncode == 0
        assert log() == [4, 3, 2, 1]
        refused(huddle("undo", "--group", "2", "--db", store), "undone already")
        assert huddle("redo", "--db", store).stdout == "Redid: Import two\n"
        assert huddle("log", "--limit", "0", "--db", store).returncode == 64
        is_whole(store)

    def test_minutes_are_markdown_of_the_days_asked_for():
        store = demo_store()
        text = huddle("minutes", "--since", "2026-03-25", "--db", store, "--as-of", day).stdout
        assert text == huddle("minutes", "--db", store, "--as-of", day, TZ="Asia/Tokyo", LC_ALL="C").stdout
        heads = [line for line in text.split("\n") if line.startswith("#")]
        assert heads[1:] == ["## Decisions", "## Actions", "## Moves", "## Open promises"], heads
        assert "- [ ] **" in text and "\x1b" not in text
        assert huddle("minutes", "--since", "2026-04-01", "--db", store, "--as-of", day).returncode == 64
        assert huddle("minutes", "--since", "soon", "--db", store).returncode == 64

    return {name: test for name, test in locals().items() if name.startswith("test_")}
