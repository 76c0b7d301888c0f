#!/usr/bin/python3
"""A tablet and a wall that really stand on their side: on Wayland desktops whose screen is turned. What is shown is looked
at on the screens underneath, turned back: it stands upright, whole, and as on a screen that is higher than wide; and a
touch at the turned place of a button presses it.

turned.py PROGRAMS-FOLDER SOURCE-FOLDER [FOLDER-FOR-PICTURES]
"""
import pathlib
import subprocess
import sys

from stage import Stage, Tablet, wait_for

TABLET = (1280, 800)
WALL = (1280, 720)
# How the desktop is turned, and by how many degrees what is seen underneath must be turned to stand upright.
WAYS = {"rotate-90": 90, "rotate-270": -90}
SHOTS = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None


def upright(screen, degrees):
    """What is on the screen, turned: three bytes a pixel."""
    return subprocess.run(["convert", "-size", f"{screen.size[0]}x{screen.size[1]}", "-depth", "8", "rgb:-", "-rotate",
                           str(degrees), "-depth", "8", "rgb:-"], input=screen.pixels(), check=True,
                          capture_output=True).stdout


def underneath(screen, degrees, x, y):
    """Where the page's place (x, y) is on the screen."""
    width, height = screen.size
    return (width - 1 - y, x) if degrees == -90 else (y, height - 1 - x)


class TurnedFinger:
    """Touches a turned screen where somebody who stands before it sees the page's places."""

    def __init__(self, screen, degrees):
        self.screen, self.degrees = screen, degrees

    def touch(self, x, y):
        self.screen.touch(*underneath(self.screen, self.degrees, x, y))


def picture(screen, name):
    if SHOTS:
        screen.picture(SHOTS / f"{name}.png")


def all_on_the_page(tablet):
    return all(x >= 0 and y >= 0 and x + width <= TABLET[1] and y + height <= TABLET[0]
               for x, y, width, height, *_ in tablet.widgets().values())


def are_alike(one, other):
    """But for the desktop's own pointer."""
    differ = sum(one[i:i + 3] != other[i:i + 3] for i in range(0, len(one), 3))
    return len(one) == len(other) and differ < len(one) // 3 // 1000


def the_same(what, turned, degrees, standing):
    try:
        wait_for(f"{what} stands upright and whole", lambda: are_alike(upright(turned, degrees), standing.pixels()))
    finally:
        picture(turned, f"{what}-turned")
        picture(standing, f"{what}-standing")


def a_tablet(stage, standing, way, degrees):
    screen = stage.wayland_screen(*TABLET, turned=way)
    tablet = Tablet(stage, "facilitator", "facilitator", TABLET[1], TABLET[0], screen=screen)
    tablet.wait_for("wall")
    assert all_on_the_page(tablet), tablet.widgets()
    the_same(f"tablet-{way}", screen, degrees, standing.screen)
    tablet.screen = TurnedFinger(screen, degrees)
    for button, then in (("wall", "screen.welcome"), ("back", "wall"), ("help", "back"), ("back", "wall")):
        tablet.press(button)
        tablet.wait_for(then)
        assert all_on_the_page(tablet), tablet.widgets()
    tablet.process.terminate()


def a_wall(stage, way, degrees):
    options = ["--kiosk", stage.address, "--key", str(stage.key("screen"))]
    turned = stage.wayland_screen(*WALL, turned=way)
    stage.start(["hearth-display", *options], env=turned.environment())
    standing = stage.wayland_screen(WALL[1], WALL[0])
    stage.start(["hearth-display", *options], env=standing.environment())
    wait_for("the wall is drawn", lambda: len(set(standing.pixels())) > 20)
    the_same(f"wall-{way}", turned, degrees, standing)


def main():
    with Stage(sys.argv[1], sys.argv[2]) as stage:
        stage.start_kiosk(wall=None)
        stage.send("wall.show", "screen=crisis")
        standing = Tablet(stage, "facilitator", "facilitator", TABLET[1], TABLET[0],
                          screen=stage.wayland_screen(TABLET[1], TABLET[0]))
        standing.wait_for("wall")
        for way, degrees in WAYS.items():
            a_tablet(stage, standing, way, degrees)
        a_wall(stage, "rotate-90", WAYS["rotate-90"])
    print("on its side")


if __name__ == "__main__":
    main()
