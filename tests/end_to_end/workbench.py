#!/usr/bin/python3
"""The workbench by real clicks and keys: formats, an evening that is played and looked into, a format's file that is mended
while it is open, screens of the wall, filling the window and coming back, killed and opened again; and pictures without
any display.

workbench.py PROGRAMS-FOLDER SOURCE-FOLDER [FOLDER FOR PICTURES]
"""
import os
import pathlib
import subprocess
import sys
import tempfile

from stage import Stage, Tablet, wait_for

TEA = """title = "Tea and talk"
about = "An hour over tea."

[[stage]]
name = "limits"
title = "What stays here"
planned = "5 min"
wall = "confidentiality"

[[stage]]
name = "sharing"
title = "Sharing"
planned = "40 min"
floor = "raised-hands"
time = "fixed"
turn = "4 min"
wrap_up = "30 s"
"""


def opened(stage, file, screen=None, settings=None):
    return Tablet(stage, "workbench", None, 1280, 800, screen=screen, settings=settings, words=(file,))


def pixel(bench, x, y):
    out = subprocess.run(["import", "-window", "root", "-crop", f"1x1+{x}+{y}", "-depth", "8", "rgb:-"],
                         env=bench.screen.environment(), capture_output=True, check=True).stdout
    return tuple(out[:3])


def chosen(bench, what):
    return bench.widgets().get(what, (0, 0, 0, 0, False, ""))[5]


def pictures_without_display(programs, folder):
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    for pane in ("formats", "venue", "room", "screen"):
        file = folder / f"{pane}.png"
        subprocess.run([programs / "hearth-remote", "workbench", "--picture", pane, "--out", file], env=env, check=True)
        assert file.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n", file
    refused = subprocess.run([programs / "hearth-remote", "workbench", "--picture", "kitchen", "--out", folder / "x.png"],
                             env=env, capture_output=True, text=True, check=False)
    assert refused.returncode == 64 and "formats, venue, room and screen" in refused.stderr, refused
    nowhere = subprocess.run([programs / "hearth-remote", "workbench"], env=env | {"SDL_VIDEODRIVER": "x11"},
                             capture_output=True, text=True, check=False)
    assert nowhere.returncode == 1 and "no window" in nowhere.stderr, nowhere
    print("pictures of every pane without a display; a pane that is none, and no screen, are each a sentence")


def formats(bench, file):
    bench.wait_for(r"format\.tea")
    bench.wait_for("timeline")
    bench.press(r"format\.council")
    bench.press(r"format\.tea")
    # A mistake in the file is seen within a second or two, and so is that it is mended.
    file.write_text(TEA + 'colour = "red"\n', encoding="utf-8")
    wait_for("the mistake is seen", lambda: "mistakes" in chosen(bench, "format.tea"))
    file.write_text(TEA, encoding="utf-8")
    wait_for("it is mended", lambda: "mistakes" not in chosen(bench, "format.tea"))
    bench.press(r"evening\.play")
    wait_for("it plays", lambda: chosen(bench, "evening.play") == "Pause")
    bench.press("timeline")
    wait_for("looking into the evening stops it", lambda: chosen(bench, "evening.play") == "Play")
    bench.press(r"look\.palette")
    bench.press(r"look\.palette\.paper")
    wait_for("paper is chosen", lambda: chosen(bench, "look.palette") == "paper")
    x, y, *_ = bench.widgets()["look.palette"]
    wait_for("the wall is on paper", lambda: min(pixel(bench, x + 300, y + 130)) > 0xD0)
    print("a format is chosen, a mistake in its file seen and mended, its evening played, looked into and put on paper")


def screen_pane(bench):
    bench.press(r"pane\.screen")
    bench.press(r"wall\.crisis")
    bench.press(r"card\.edges")
    bench.press(r"screen\.fill")
    wait_for("it fills the window", lambda: set(bench.widgets()) == {"picture"})
    assert chosen(bench, "picture") == "Edges", bench.widgets()
    wait_for("the outer line is at the edge", lambda: pixel(bench, 0, 400) == (0xF0, 0xC0, 0x7E))
    bench.screen.type("Escape")
    bench.wait_for(r"card\.edges")
    bench.press("day")
    bench.press(r"day\.play")
    wait_for("the day goes by", lambda: chosen(bench, "day.play") == "Pause")
    print("a screen of the wall, a test card that fills the window and Esc, and a day that goes by")


def main(programs, source, pictures):
    programs = pathlib.Path(programs).absolute()
    with tempfile.TemporaryDirectory() as folder, Stage(programs, source) as stage:
        folder = pathlib.Path(folder)
        pictures_without_display(programs, folder)
        file = folder / "tea.toml"
        file.write_text(TEA, encoding="utf-8")
        bench = opened(stage, file)
        formats(bench, file)
        if pictures:
            bench.screen.picture(pathlib.Path(pictures) / "formats.png")
        screen_pane(bench)
        if pictures:
            bench.screen.picture(pathlib.Path(pictures) / "screen.png")
        bench.process.kill()
        bench.process.wait()
        bench.widgets_file.unlink()
        again = opened(stage, file, screen=bench.screen, settings=bench.settings)
        again.wait_for(r"format\.tea")
        again.process.terminate()
        assert again.process.wait(10) == 0
        print("killed, opened again, and ended when it was asked to")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else None)
