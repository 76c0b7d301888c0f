#!/usr/bin/python3
"""Several screens: one is pinned, whatever the wall shows, over power cuts of the kiosk and of the screen and under
another name; all of them show what they are called for ten seconds; and facilitators are told who is connected and since
when. What a screen shows is read from its pixels: two screens of one size that show the same at the same time are alike.

extra_screens.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import json
import operator
import pathlib
import signal
import sys
import time

import zmq

from flooded import socket_with_key
from stage import Stage, Tablet, keys_in, wait_for

SIZE = 640, 360


class Display:
    """An extra screen with a key of its own."""

    def __init__(self, stage, key_file):
        self.stage, self.key_file = stage, key_file
        self.screen = stage.screen(*SIZE)
        self.start()

    def start(self):
        self.process = self.stage.start(
            ["hearth-display", "--kiosk", self.stage.address, "--key", str(self.key_file), "--window", "%dx%d" % SIZE],
            env=self.screen.environment())

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    @property
    def public_key(self):
        return keys_in(self.key_file)["public-key"].decode()


def wait_until_known(stage, name):
    """The room hears of changes to the list of devices once a second."""
    wait_for(f"the room knows {name}", lambda: "no_such_device" not in
             stage.remote("send", "devices.rename", f"name={name}", f"to={name}")[1])


def alike(one, other):
    """Whether two screens show the same but for a few pixels; a screen that shows nothing yet is like none."""
    a, b = (screen.pixels() for screen in (one.screen, other.screen))
    different = sum(map(operator.ne, a, b))
    return len(set(a[::301])) > 3 and different < len(a) / 300


class Told:
    """What facilitators are told of who is connected: {public key: since}, as the stream says it."""

    def __init__(self, stage):
        self.socket = socket_with_key(zmq.Context.instance(), stage, zmq.SUB, 2, "facilitator")
        self.socket.subscribe(b"picture")
        self.last = {}

    def now(self):
        while self.socket.poll(50):
            picture = json.loads(self.socket.recv_multipart()[1])
            self.last = {each["public_key"]: each["since"] for each in picture["connected"]}
        return self.last

    def close(self):
        self.socket.close()


def reported(stage, name):
    return next(each for each in stage.status()["screens"] if each["name"] == name)


def pinned(stage, door, side):
    stage.send("wall.show", "screen=welcome")
    wait_for("both screens follow the wall", lambda: alike(door, side))
    stage.send("wall.pin", "name=Door", "screen=crisis")
    wait_for("the door shows something else", lambda: not alike(door, side))
    stage.send("wall.show", "screen=crisis")
    wait_for("it shows whom to call", lambda: alike(door, side))
    assert reported(stage, "Door") == {"name": "Door", "pinned": "crisis", "connected": True}
    assert "screen 'Door' always shows crisis\n" in stage.remote("status")[1]
    stage.send("wall.show", "screen=welcome")
    stage.send("devices.rename", "name=Door", "to=Entrance")
    wait_for("it stays so", lambda: not alike(door, side))
    code, said, _ = stage.remote("send", "wall.pin", "name=Door", "screen=today")
    assert code == 2 and "no_such_device" in said, said
    code, said, _ = stage.remote("send", "wall.pin", "name=demo facilitator", "screen=today")
    assert code == 2 and "not_a_screen" in said, said


def holds(stage, door, side, when):
    """The door shows whom to call, and the other screen the welcome, though the wall has shown something else meanwhile."""
    stage.send("wall.show", "screen=crisis")
    wait_for(f"{when}, both show whom to call", lambda: alike(door, side))
    stage.send("wall.show", "screen=welcome")
    wait_for(f"{when}, only the door shows it", lambda: not alike(door, side))


def named(stage, door, side):
    stage.send("wall.show", "screen=crisis")
    wait_for("both show whom to call", lambda: alike(door, side))
    before = door.screen.pixels()
    began = time.monotonic()
    stage.send("wall.identify")
    wait_for("each shows a name of its own", lambda: not alike(door, side) and door.screen.pixels() != before)
    wait_for("the names have gone", lambda: alike(door, side))
    print(f"names stood for about {time.monotonic() - began:.1f} s")


def by_touch(stage, door, side):
    """Two touches from the list of screens to a pin."""
    desk = Tablet(stage, "facilitator", "facilitator", 1280, 800)
    stage.send("wall.show", "screen=welcome")
    for wanted, same in (("auto", True), ("crisis", False)):
        desk.press("wall")
        desk.press("screens")
        names = [line.split("\t")[1] for line in stage.own("devices", "list").splitlines()]
        screen = f"screen.of.{names.index('Entrance')}"
        desk.scroll_to(screen)
        desk.touches = 0
        desk.press(screen)
        desk.press(f"pin.{wanted}")
        assert desk.touches == 2
        wait_for(f"touched: {wanted}", lambda: alike(door, side) == same)
        desk.press("back")
        desk.press("back")
    desk.process.terminate()
    desk.process.wait()


def connected(stage, door, side):
    told = Told(stage)
    wait_for("both are told to be connected", lambda: {door.public_key, side.public_key} <= set(told.now()))
    since = told.now()[side.public_key]
    began = time.monotonic()
    door.kill()
    wait_for("the one that was killed is told to have gone", lambda: door.public_key not in told.now())
    print(f"told to have gone after {time.monotonic() - began:.2f} s")
    assert told.now()[side.public_key] == since
    door.start()
    wait_for("it is told to be back", lambda: door.public_key in told.now())
    other = stage.admitted_key("Cellar", "screen")
    wait_until_known(stage, "Cellar")
    stage.send("devices.revoke", "name=Cellar")
    assert other.exists()
    holds(stage, door, side, "after somebody was sent away")
    assert told.now()[side.public_key] == since, "being sent away is another's"
    told.close()
    on_wall = json.dumps(wall_told(stage))
    assert '"connected"' not in on_wall and '"since"' not in on_wall


def wall_told(stage):
    """What the wall stream says now, as the screen's key may hear it."""
    socket = socket_with_key(zmq.Context.instance(), stage, zmq.SUB, 1, "screen")
    socket.subscribe(b"picture")
    assert socket.poll(30_000), "the wall stream says nothing"
    picture = json.loads(socket.recv_multipart()[1])
    socket.close()
    return picture["wall"]


def main():
    with Stage(sys.argv[1], pathlib.Path(sys.argv[2])) as stage:
        stage.start_kiosk()
        door = Display(stage, stage.admitted_key("Door", "screen"))
        side = Display(stage, stage.key("screen"))
        wait_until_known(stage, "Door")
        pinned(stage, door, side)
        stage.kill_kiosk()
        stage.start_kiosk()
        holds(stage, door, side, "after a power cut of the kiosk")
        door.kill()
        door.start()
        holds(stage, door, side, "after a power cut of the screen")
        named(stage, door, side)
        by_touch(stage, door, side)
        connected(stage, door, side)
        # The page of the wall shows the same again once it follows.
        stage.send("wall.pin", "name=Entrance", "screen=auto")
        stage.send("wall.show", "screen=welcome")
        wait_for("the door follows the wall again", lambda: alike(door, side))
        stage.send("room.undo")
        stage.send("room.undo")
        holds(stage, door, side, "after the step was taken back")


if __name__ == "__main__":
    main()
