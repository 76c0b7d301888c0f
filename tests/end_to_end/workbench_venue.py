#!/usr/bin/python3
"""A venue file is changed by clicks and keys in the workbench: only the bytes that were meant change, its walls follow, its
calendars are looked through, and everything is checked as the kiosk does.

workbench_venue.py PROGRAMS-FOLDER SOURCE-FOLDER [FOLDER FOR PICTURES]
"""
import datetime
import pathlib
import shutil
import subprocess
import sys
import tempfile

from stage import Stage, wait_for
from workbench_editing import Bench


def changed_lines(before, after):
    assert len(before) == len(after), "a line has come or gone"
    return {old: new for old, new in zip(before, after) if old != new}


def changed_and_saved(bench, file):
    before = file.read_text(encoding="utf-8").split("\n")
    bench.press(r"pane\.venue")
    bench.fill("file.name", "the Mill")
    bench.press(r"crisis_line\.0")
    bench.scroll_form_to("crisis_line.0.checked.today")
    bench.press(r"crisis_line\.0\.checked\.today")
    bench.press(r"file\.save")
    wait_for("it is saved", lambda: "the Mill" in file.read_text(encoding="utf-8"))
    changed = changed_lines(before, file.read_text(encoding="utf-8").split("\n"))
    today = datetime.date.today().isoformat()
    assert list(changed.values()) == ['name = "the Mill"          # as it stands after "Today at"', f"checked = {today}"], changed
    print("a venue saved: two values changed, and every other byte as it was")


def elements(bench, file):
    before = file.read_text(encoding="utf-8")
    bench.press(r"crisis_line\.add")
    wait_for("it lacks what is needed", lambda: "(new)" in bench.says("crisis_line.5"))
    bench.press(r"element\.remove")
    wait_for("it is gone", lambda: "crisis_line.5" not in bench.widgets())
    bench.press(r"crisis_line\.1")
    bench.press(r"element\.up")
    wait_for("it has moved", lambda: bench.says("crisis_line.0") == "Shout")
    bench.press(r"element\.down")
    wait_for("it is back", lambda: bench.says("crisis_line.1") == "Shout")
    wait_for("nothing is left to save", lambda: bench.says("file.save") == "Save")
    assert file.read_text(encoding="utf-8") == before


def looked_through(programs, bench, file):
    bench.press(r"venue\.calendars")
    bench.wait_for(r"calendars\.day")
    bench.press(r"venue\.check")
    wait_for("it has been checked", lambda: "check.found" in bench.widgets() or bench.says("check.run"))
    checked = subprocess.run([programs / "hearth-kiosk", "check", "--venue", file], capture_output=True, text=True, check=False)
    wait_for("as many mistakes as the kiosk finds",
             lambda: bench.says("check.found") == str(len(checked.stderr.splitlines())))
    bench.press(r"venue\.walls")
    print("calendars looked through, and everything checked as the kiosk does")


def main(programs, source, pictures):
    programs = pathlib.Path(programs).absolute()
    with tempfile.TemporaryDirectory() as folder, Stage(programs, source) as stage:
        folder = pathlib.Path(folder)
        shutil.copytree(pathlib.Path(source) / "assets/demo", folder / "demo")
        file = folder / "demo/venue.toml"
        bench = Bench(stage, folder, file)
        changed_and_saved(bench, file)
        elements(bench, file)
        looked_through(programs, bench, file)
        if pictures:
            bench.screen.picture(pathlib.Path(pictures) / "venue.png")
        bench.process.terminate()
        assert bench.process.wait(10) == 0


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else None)
