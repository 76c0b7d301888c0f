#!/usr/bin/python3
"""Tablets as the people have them who bring their own: the real program on screens of many sizes, with no size asked
for. It covers the screen, its lowest button is on it and can be pressed; a size that was typed is never larger than the
screen; and when the window becomes another one, as it does when a tablet is turned, the page is laid out anew.

small_screens.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import re
import subprocess
import sys

from stage import Stage, wait_for

SIZES = [(800, 1280), (1024, 600), (640, 480)]


class OwnTablet:
    """The real program with what its owner typed, on a screen without a window manager."""

    def __init__(self, stage, kind, width, height, *options):
        self.width, self.height = width, height
        self.screen = stage.screen(width, height)
        self.widgets_file = stage.folder / f"own-{len(stage.programs)}.widgets"
        self.process = stage.start(
            ["hearth-remote", "--kiosk", stage.address, "--key", str(stage.key(kind)), *options, kind],
            env=self.screen.environment(HEARTH_WIDGETS=str(self.widgets_file)))

    def window(self):
        """(x, y, width, height) of the largest window that is shown."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", ".+", "getwindowgeometry", "--shell", "%@"],
                               env=self.screen.outside(), capture_output=True, text=True, check=False).stdout
        places = [tuple(int(number) for number in place) for place in
                  re.findall(r"X=(-?\d+)\nY=(-?\d+)\nWIDTH=(\d+)\nHEIGHT=(\d+)", found)]
        return max(places, key=lambda place: place[2] * place[3], default=None)

    def widgets(self):
        """{id: (x, y, width, height)} of what can be pressed now."""
        found = {}
        if self.widgets_file.exists():
            for line in self.widgets_file.read_text(encoding="utf-8").splitlines():
                name, x, y, width, height, state, _ = line.split("\t", 6)
                if state == "enabled":
                    found[name] = (int(x), int(y), int(width), int(height))
        return found

    def wait_for_button(self, name):
        wait_for(f"a button {name}", lambda: name in self.widgets())

    def resize(self, width, height):
        """As a desktop does when the screen is turned."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", ".+"], env=self.screen.outside(),
                               capture_output=True, text=True, check=True).stdout.split()
        for window in found:
            subprocess.run(["xdotool", "windowsize", window, str(width), str(height)], env=self.screen.outside(), check=True)


def all_inside(widgets, width, height):
    return all(x >= 0 and y >= 0 and x + w <= width and y + h <= height for x, y, w, h in widgets.values())


def covers_and_can_be_pressed(stage, width, height):
    door = OwnTablet(stage, "sign-in", width, height)
    door.wait_for_button("sign_in.here")
    assert door.window() == (0, 0, width, height), (door.window(), width, height)
    widgets = door.widgets()
    assert all_inside(widgets, width, height), (width, height, widgets)
    lowest = max(widgets, key=lambda name: widgets[name][1] + widgets[name][3])
    x, y, w, h = widgets[lowest]
    door.screen.touch(x + w // 2, y + h // 2)
    wait_for(f"{lowest} does something at {width}x{height}", lambda: set(door.widgets()) != set(widgets))
    desk = OwnTablet(stage, "facilitator", width, height)
    wait_for("the desk covers the screen", lambda: desk.window() == (0, 0, width, height))
    desk_widgets = wait_for("the desk's buttons", desk.widgets)
    assert all_inside(desk_widgets, width, height), (width, height, desk_widgets)


def typed_sizes(stage):
    small = OwnTablet(stage, "sign-in", 1024, 600, "--window", "640x480")
    small.wait_for_button("sign_in.here")
    assert small.window()[2:] == (640, 480), small.window()
    assert "does not fit" not in small.process.log_file.read_text(), "told of nothing"
    large = OwnTablet(stage, "sign-in", 800, 1280, "--window", "1280x800")
    large.wait_for_button("sign_in.here")
    assert large.window()[2:] == (800, 800), large.window()
    assert all_inside(large.widgets(), 800, 800), large.widgets()
    said = large.process.log_file.read_text()
    assert "hearth-remote: a window of 1280x800 does not fit on this screen, so it is 800x800" in said, said


def turned(stage):
    door = OwnTablet(stage, "sign-in", 1280, 1280, "--window", "1280x800")
    door.wait_for_button("sign_in.here")
    before = door.widgets()
    assert all_inside(before, 1280, 800), before
    door.resize(800, 1280)
    wait_for("the page is laid out anew", lambda: door.widgets() and all_inside(door.widgets(), 800, 1280)
             and max(y + h for _, y, _, h in door.widgets().values()) > 800)
    assert set(door.widgets()) == set(before), (before, door.widgets())
    door.resize(1280, 800)
    wait_for("and back", lambda: door.widgets() == before)


def main(programs_folder, source_folder):
    with Stage(programs_folder, source_folder) as stage:
        stage.start_kiosk(wall=None)
        for width, height in SIZES:
            covers_and_can_be_pressed(stage, width, height)
        typed_sizes(stage)
        turned(stage)
    print("on small screens")


if __name__ == "__main__":
    main(*sys.argv[1:3])
