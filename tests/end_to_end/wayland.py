#!/usr/bin/python3
"""The wall, an extra screen and a tablet on Wayland desktops: Weston, drawn without a graphics chip, and cage, which
shows one program and nothing else. What they show is looked at on the virtual screens underneath.

wayland.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import os
import pathlib
import shutil
import sys
import tempfile

from stage import Stage, Tablet, wait_for

GROUND = bytes.fromhex("12202a")  # of the palette "dusk"
WALL = (1280, 720)
CAGE = (1024, 768)  # what it makes of its own window


def is_drawn(screen):
    """Whether Hearth's ground is on most of the screen, with something written on it."""
    pixels = screen.pixels()
    colours = [pixels[i:i + 3] for i in range(0, len(pixels), 3 * 7)]
    ground = colours.count(GROUND)
    return len(colours) * 0.6 < ground < len(colours) * 0.995


def the_wall_stands(stage):
    stage.wall = stage.wayland_screen(*WALL)
    stage.start_kiosk()
    wait_for("the wall is drawn", lambda: is_drawn(stage.wall))


def what_is_pressed_is_shown(stage):
    desk = Tablet(stage, "facilitator", "facilitator", 1280, 800, screen=stage.wayland_screen(1280, 800))
    before = stage.wall.pixels()
    desk.press("wall")
    desk.press("screen.welcome")
    wait_for("another screen is chosen", lambda: stage.status()["wall"]["screen"] == "welcome")
    wait_for("the wall shows it", lambda: stage.wall.pixels() != before and is_drawn(stage.wall))
    desk.press("back")
    wait_for("the tablet is drawn", lambda: is_drawn(desk.screen))


def an_extra_screen_shows_the_same(stage, options):
    screen = stage.wayland_screen(*WALL)
    stage.start(["hearth-display", *options], env=screen.environment())
    wait_for("the extra screen shows what the wall shows", lambda: screen.pixels() == stage.wall.pixels())


def a_desktop_with_frames_has_them(stage, options):
    screen = stage.wayland_screen(*WALL, shell="desktop-shell.so")
    display = stage.start(["hearth-display", *options, "--window", "800x450"], env=screen.environment())
    wait_for("the window is drawn", lambda: GROUND * 400 in screen.pixels())
    assert b"No plugins found" not in display.log_file.read_bytes(), "SDL finds what draws the frame of a window"


def alone_in_cage(stage, *options):
    """cage does not start for root; so root lends what is needed to somebody who is not."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="hearth-cage-"))
    try:
        program = shutil.copy(stage.programs_folder / "hearth-display", folder)
        key = shutil.copy(stage.key("screen"), folder)
        assets = shutil.copytree(stage.source_folder / "assets", folder / "assets")
        somebody = {}
        if os.getuid() == 0:
            somebody = {"user": "nobody", "group": "nogroup", "extra_groups": []}
            for path in (folder, key):
                shutil.chown(path, somebody["user"], somebody["group"])
        screen = stage.screen(*CAGE)
        environment = screen.environment(XDG_RUNTIME_DIR=str(folder), HOME=str(folder), WLR_BACKENDS="x11",
                                         WLR_RENDERER="pixman", SDL_VIDEODRIVER="wayland")
        stage.start([shutil.which("cage"), "--", program, "--kiosk", stage.address, "--key", key, "--assets", str(assets),
                     *options], cwd=folder, env=environment, **somebody)
        wait_for(f"the wall in cage is drawn {options}", lambda: is_drawn(screen))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    with Stage(sys.argv[1], sys.argv[2]) as stage:
        the_wall_stands(stage)
        what_is_pressed_is_shown(stage)
        options = ["--kiosk", stage.address, "--key", str(stage.key("screen"))]
        an_extra_screen_shows_the_same(stage, options)
        a_desktop_with_frames_has_them(stage, options)
        alone_in_cage(stage)
        alone_in_cage(stage, "--full-screen")
    print("wall, extra screen and tablet are seen on Wayland")


if __name__ == "__main__":
    main()
