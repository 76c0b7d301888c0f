#!/usr/bin/python3
"""An extra screen comes in without a key being carried: with a keyboard by an address and Enter, with fingers by its buttons,
and with neither by a line of its standard input. What differs is not kept.

pairing_screen.py PROGRAMS-FOLDER SOURCE-FOLDER [FOLDER FOR PICTURES]
"""
import json
import pathlib
import subprocess
import sys

from stage import Stage, Tablet, wait_for


class Display(Tablet):
    """The program hearth-display, looked at and touched as a tablet is."""

    def __init__(self, stage, width, height, *options, settings=None, language="en_GB.UTF-8", stdin=subprocess.DEVNULL):
        self.screen = stage.screen(width, height)
        self.touches = 0
        self.settings = settings or stage.folder / f"settings-{len(stage.programs)}"
        self.own_key = self.settings / "hearth" / "screen-key"
        self.widgets_file = stage.folder / f"display-{len(stage.programs)}.widgets"
        self.process = subprocess.Popen(
            [stage.programs_folder / "hearth-display", "--window", f"{width}x{height}", *options], stdin=stdin,
            stderr=subprocess.PIPE, text=True,
            env=self.screen.environment(HEARTH_WIDGETS=str(self.widgets_file), XDG_CONFIG_HOME=str(self.settings),
                                        LC_ALL=language))
        stage.programs.append(self.process)

    def is_a_wall(self):
        """It shows what the kiosk publishes: nothing to be touched, and the kiosk counts it."""
        return self.own_key.exists() and not any(name.startswith("joining.") for name in self.widgets())


def asked(stage):
    return wait_for("the kiosk lists the request", lambda: json.loads(stage.own("devices", "requests", "--json")))[0]


def approve(stage, request, name):
    assert request["kind"] == "screen", request
    stage.send("devices.approve", f"request={request['number']}", "permission=screen", f"name={name}")


def gone(stage):
    wait_for("nobody asks any more", lambda: not json.loads(stage.own("devices", "requests", "--json")))


def take(folder, display, name):
    if folder:
        display.screen.picture(pathlib.Path(folder) / f"{name}.png")


def by_keyboard(stage, folder):
    display = Display(stage, 1280, 720)
    display.wait_for(r"joining\.address")
    take(folder, display, "display-looking")
    keys = {".": "period", ":": "colon"}
    display.screen.type(*(keys.get(sign, sign) for sign in stage.address), "Return")
    display.wait_for(r"joining\.same")
    request = asked(stage)
    take(folder, display, "display-compare")
    display.screen.type("Return")
    wait_for("it waits", lambda: "joining.same" not in display.widgets())
    take(folder, display, "display-waiting")
    assert not display.own_key.exists()
    approve(stage, request, "Hall")
    wait_for("the key is kept", display.own_key.exists)
    assert f'kiosk-address = "{stage.address}"' in display.own_key.read_text(encoding="utf-8")
    gone(stage)
    return display


def next_start(stage, display, folder):
    wait_for("it has become a wall", display.is_a_wall)
    display.process.terminate()
    display.process.wait()
    again = Display(stage, 1080, 1920, settings=display.settings)
    wait_for("it is a wall at once", again.is_a_wall)
    stage.send("wall.show", "screen=welcome")
    take(folder, again, "display-wall")


def by_touch(stage, folder):
    display = Display(stage, 1920, 1080, "--kiosk", stage.address, language="de_DE.UTF-8")
    display.press(r"joining\.differ")
    display.wait_for(r"joining\.again")
    take(folder, display, "display-differ")
    gone(stage)
    display.press(r"joining\.again")
    display.press(r"joining\.same")
    approve(stage, asked(stage), "Loft")
    wait_for("the key is kept", display.own_key.exists)
    gone(stage)


def by_standard_input(stage):
    display = Display(stage, 1280, 720, "--kiosk", stage.address, "--expect", "-", stdin=subprocess.PIPE)
    request = asked(stage)
    display.process.stdin.write(request["words"].upper() + "\n")
    display.process.stdin.flush()
    approve(stage, request, "Porch")
    wait_for("the key is kept", display.own_key.exists)
    gone(stage)


def other_words(stage):
    display = Display(stage, 1280, 720, "--kiosk", stage.address, "--expect", "encore hamlet stereo zipper kernel elastic")
    assert display.process.wait(30) == 1
    assert "not the words" in display.process.stderr.read()
    assert not display.own_key.exists()
    gone(stage)


def main(programs, source, folder=None):
    with Stage(programs, source) as stage:
        stage.start_kiosk(wall=None)
        display = by_keyboard(stage, folder)
        next_start(stage, display, folder)
        by_touch(stage, folder)
        by_standard_input(stage)
        other_words(stage)


if __name__ == "__main__":
    main(*sys.argv[1:])
