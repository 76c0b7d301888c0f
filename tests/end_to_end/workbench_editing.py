#!/usr/bin/python3
"""A format is made from nothing by clicks and keys in the workbench, and passes the kiosk's own reader; a mistake is seen where it
stands and goes away; a stage is dragged; what another program writes is told of; and work survives a crash.

workbench_editing.py PROGRAMS-FOLDER SOURCE-FOLDER [FOLDER FOR PICTURES]
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from stage import Stage, Tablet, wait_for

TITLE = "Our Tuesday group"


class AtTheDesk(Tablet):
    def says(self, what):
        return self.widgets().get(what, (0, 0, 0, 0, False, ""))[5]

    def stands_still(self, what):
        """Whether it is there, and where it was a moment ago: a list may still be scrolling or growing shorter."""
        before = self.widgets().get(what)
        if before is None or before[3] < 20:
            return False
        time.sleep(0.4)
        return self.widgets().get(what) == before


class Bench(AtTheDesk):
    def __init__(self, stage, folder, file, **how):
        super().__init__(stage, "workbench", None, 1280, 800, words=(file,), within=("/usr/bin/env", "-C", folder), **how)

    def fill(self, field, words):
        """Whatever stood there goes."""
        self.scroll_form_to(field)
        self.press(re.escape(field))
        self.screen.type("ctrl+a")
        self.screen.write(words)
        wait_for(f"{field} is written", lambda: self.says(field) == words)

    def scroll_form_to(self, field):
        x, y = 420, 480
        for direction in [5] * 60 + [4] * 60:
            if self.stands_still(field):
                return
            self.screen.do("mousemove", str(x), str(y), "click", str(direction))
            time.sleep(0.05)
        raise AssertionError(f"no field {field} in {sorted(self.widgets())}")

    def drag(self, what, onto):
        (x, y), (to_x, to_y) = self.wait_for(what), self.wait_for(onto)
        self.screen.do("mousemove", str(x), str(y), "mousedown", "1")
        for part in range(1, 9):
            self.screen.do("mousemove", str(x + (to_x - x) * part // 8), str(y + (to_y - y) * part // 8))
            time.sleep(0.05)
        self.screen.do("mouseup", "1")


def made_from_nothing(stage, bench, folder):
    bench.press("new")
    bench.press(r"new\.title")
    bench.screen.write(TITLE)
    wait_for("the title is written", lambda: bench.says("new.title") == TITLE)
    bench.press(r"new\.empty")
    file = folder / "our-tuesday-group.toml"
    bench.wait_for(r"format\.our-tuesday-group")
    assert "mistakes" in bench.says("format.our-tuesday-group")  # nobody has said what it is about
    bench.fill("file.about", "We meet and talk.")
    wait_for("nothing is wrong", lambda: TITLE in bench.says("format.our-tuesday-group"))
    bench.press(r"stage\.2")
    bench.fill("stage.2.planned", "12 min")
    assert not file.exists()
    bench.press(r"file\.save")
    wait_for("it is saved", file.exists)
    done = subprocess.run([stage.programs_folder / "hearth-kiosk", "rehearse", file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done
    print("a new format by clicks and keys alone; the kiosk plays it to its close")
    return file


def a_mistake(bench, file):
    bench.fill("stage.2.planned", "soon")
    wait_for("the mistake is seen", lambda: "mistakes" in bench.says("format.our-tuesday-group"))
    bench.press(r"edit\.text")
    bench.wait_for("text")
    bench.press(r"edit\.stages")
    bench.fill("stage.2.planned", "15 min")
    wait_for("it has gone", lambda: TITLE in bench.says("format.our-tuesday-group"))
    bench.press(r"file\.undo")
    wait_for("typing is undone in one step", lambda: "mistakes" in bench.says("format.our-tuesday-group"))
    bench.press(r"file\.redo")
    wait_for("and done again", lambda: TITLE in bench.says("format.our-tuesday-group"))
    bench.press(r"file\.save")
    wait_for("it is saved", lambda: 'planned = "15 min"' in file.read_text(encoding="utf-8"))


def a_stage_dragged(bench, file):
    own = file.read_text(encoding="utf-8").replace('[[stage]]\nname = "sharing"\ntitle = "Sharing"',
                                                   '# our own\n[[stage]]\nname = "sharing"\ntitle = "Our time"')
    file.write_text(own, encoding="utf-8")
    wait_for("what another program wrote is taken", lambda: "Our time" in bench.says("stage.1"))
    bench.drag(r"stage\.1", r"stage\.0")
    wait_for("the stage has moved", lambda: "Our time" in bench.says("stage.0"))
    bench.press(r"file\.save")
    wait_for("it is saved", lambda: file.read_text(encoding="utf-8") != own)
    text = file.read_text(encoding="utf-8")
    assert text.index('# our own\n[[stage]]\nname = "sharing"') < text.index('name = "confidentiality"'), text
    assert sorted(text.split("\n")) == sorted(own.split("\n")), "another byte has changed"
    bench.press(r"file\.undo")
    wait_for("it is back", lambda: "Our time" in bench.says("stage.1"))
    bench.press(r"file\.save")
    wait_for("as it was", lambda: file.read_text(encoding="utf-8") == own)
    print("a stage dragged with its comment, and every other byte as it was")


def changed_by_another(bench, file):
    bench.press(r"format\.itself")
    bench.fill("file.about", "Mine.")
    file.write_text(file.read_text(encoding="utf-8").replace("We meet and talk.", "Theirs."), encoding="utf-8")
    bench.wait_for(r"file\.keep_mine")
    bench.press(r"file\.save")
    assert "Theirs." in file.read_text(encoding="utf-8")
    bench.press(r"file\.keep_mine")
    wait_for("it is decided", lambda: "file.keep_mine" not in bench.widgets())
    bench.press(r"file\.save")
    wait_for("mine is saved", lambda: "Mine." in file.read_text(encoding="utf-8"))
    print("another program's words are not written over before somebody has decided")


def a_crash(stage, bench, folder, file):
    bench.fill("file.about", "Work that nobody saved.")
    kept = folder / ".our-tuesday-group.toml.unsaved"
    wait_for("the work is kept", lambda: kept.exists() and "nobody saved" in kept.read_text(encoding="utf-8"))
    bench.process.kill()
    bench.process.wait()
    bench.widgets_file.unlink()
    again = Bench(stage, folder, file, screen=bench.screen, settings=bench.settings)
    again.press(r"file\.take_left_behind")
    wait_for("the work is back", lambda: again.says("file.about") == "Work that nobody saved.")
    again.press(r"file\.save")
    wait_for("nothing is left beside the file", lambda: not kept.exists())
    assert "nobody saved" in file.read_text(encoding="utf-8")
    print("killed in the middle, and the work was offered again")
    return again


def main(programs, source, pictures):
    with tempfile.TemporaryDirectory() as folder, Stage(programs, source) as stage:
        folder = pathlib.Path(folder)
        bench = Bench(stage, folder, pathlib.Path(source) / "assets/demo/venue.toml")
        file = made_from_nothing(stage, bench, folder)
        a_mistake(bench, file)
        if pictures:
            bench.screen.picture(pathlib.Path(pictures) / "editing.png")
        a_stage_dragged(bench, file)
        changed_by_another(bench, file)
        again = a_crash(stage, bench, folder, file)
        again.process.terminate()
        assert again.process.wait(10) == 0


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else None)
