#!/usr/bin/python3
"""Tablets come in by touch, from nothing to their first command: the first facilitator of a new venue by the code on the
wall, a second one and the tablet at the door by a yes on the first one's tablet. Touches are counted. And a tablet that
was sent away asks anew.

pairing_by_touch.py PROGRAMS-FOLDER SOURCE-FOLDER [FOLDER FOR PICTURES]
"""
import json
import pathlib
import re
import stat
import sys

import zmq

from stage import Stage, Tablet, wait_for

TOUCHES_MAX = 5  # on the new tablet, without typing
TOUCHES_OF_FACILITATOR_MAX = 3


class OnWall:
    """What the wall is told."""

    def __init__(self, stage):
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.SUB)
        self.socket.subscribe(b"picture")
        self.socket.connect(f"ipc://{stage.data}/wall.sock")
        self.last = {}

    def picture(self):
        while self.socket.poll(0 if self.last else 20_000):
            self.last = json.loads(self.socket.recv_multipart()[1])["wall"]
        return self.last

    def close(self):
        self.socket.close()
        self.context.term()


class Pictures:
    def __init__(self, folder):
        self.folder = folder and pathlib.Path(folder)

    def take(self, tablet, name):
        if self.folder:
            tablet.screen.picture(self.folder / f"{name}.png")


def type_address(stage, tablet):
    """By the keys on the screen; typing is not counted."""
    tablet.press(r"pairing\.type_address")
    tablet.wait_for(r"key\.q")
    before = tablet.touches
    tablet.press(r"key\.signs")
    for sign in stage.address:
        tablet.press(re.escape(f"key.{sign}"))
    tablet.touches = before
    tablet.press(r"pairing\.connect")


def let_in(desk, permission=None):
    """By somebody who has compared the words on the first facilitator's tablet."""
    desk.touches = 0
    desk.press(r"devices\.ask")
    desk.press(r"device\.ask\..*")
    if permission:
        desk.wait_for(rf"device\.as\.{permission}")
    desk.press(r"device\.let_in")
    assert desk.touches <= TOUCHES_OF_FACILITATOR_MAX, desk.touches
    return desk.touches


def kept(tablet, stage):
    file = tablet.own_key
    text = file.read_text(encoding="utf-8")
    assert "kiosk-key" in text and f'kiosk-address = "{stage.address}"' in text, text.replace("secret", "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def nothing_kept(tablet):
    assert not list(tablet.settings.rglob("*key*")), "a key was left behind"


def first_facilitator(stage, wall, pictures):
    desk = Tablet(stage, "facilitator", None, 1280, 800)
    desk.wait_for(r"pairing\.type_address")
    pictures.take(desk, "looking")
    type_address(stage, desk)
    desk.wait_for(r"pairing\.same")
    first = wait_for("the wall shows the code", lambda: wall.picture().get("first_facilitator"))
    pictures.take(desk, "compare-wall")
    nothing_kept(desk)
    desk.press(r"pairing\.same")
    desk.wait_for(r"pairing\.key\.0")
    before = desk.touches
    for digit in "000000" if first["code"] != "000000" else "111111":
        desk.press(rf"pairing\.key\.{digit}")
    pictures.take(desk, "code-wrong")
    for digit in first["code"]:
        desk.press(rf"pairing\.key\.{digit}")
    desk.touches = before
    desk.press(r"start\.listening-circle@.*")
    wait_for("the gathering is on", lambda: wall.picture().get("gathering"))
    kept(desk, stage)
    print(f"{desk.touches} touches on the first facilitator's tablet, and typing")
    assert desk.touches <= TOUCHES_MAX
    wait_for("the code is gone from the wall", lambda: not wall.picture().get("first_facilitator"))
    return desk


def second_facilitator(stage, desk, pictures):
    key = desk.own_key
    stage.send("gathering.close", key=key)
    stage.send("gathering.erase_now", key=key)
    second = Tablet(stage, "facilitator", None, 1024, 600)
    type_address(stage, second)
    second.wait_for(r"pairing\.same")
    pictures.take(second, "compare-device")
    second.press(r"pairing\.same")
    desk.wait_for(r"devices\.ask")
    pictures.take(second, "waiting")
    others = let_in(desk)
    pictures.take(desk, "let-in")
    second.press(r"start\.listening-circle@.*")
    second_key = second.own_key
    wait_for("the gathering is on", lambda: json.loads(stage.remote("status", "--json", key=second_key)[1])["gathering"])
    kept(second, stage)
    print(f"{second.touches} touches on the second facilitator's tablet and typing, {others} on the first one's")
    assert second.touches <= TOUCHES_MAX
    stage.send("gathering.close", key=key)
    stage.send("gathering.erase_now", key=key)
    return second


def at_the_door(stage, desk, pictures):
    """It is told where the kiosk is, so that only the words are left to be touched."""
    door = Tablet(stage, "sign-in", None, 800, 1280, "--kiosk", stage.address)
    door.wait_for(r"pairing\.same")
    pictures.take(door, "door-compare")
    door.press(r"pairing\.same")
    desk.press("back")
    others = let_in(desk, "sign-in")
    door.press(r"sign_in\.here")
    wait_for("somebody has come",
             lambda: json.loads(stage.remote("status", "--json", key=desk.own_key)[1])["guests"]["present"])
    print(f"{door.touches} touches on the tablet at the door, {others} on the facilitator's")
    assert door.touches <= TOUCHES_MAX


def name_of(stage, tablet):
    """As the kiosk's list has it."""
    key = re.search(r'"(.{40})"', tablet.own_key.with_suffix(".pub").read_text(encoding="utf-8"))[1]
    return next(name for _, name, its_key in (line.split("\t") for line in stage.own("devices", "list").splitlines())
                if its_key == key)


def next_start(stage, second):
    """The key and the address are remembered."""
    second.process.terminate()
    second.process.wait()
    again = Tablet(stage, "facilitator", None, 1024, 600, settings=second.settings)
    again.wait_for(r"start\.listening-circle@.*")
    return again


def sent_away(stage, desk, second, pictures):
    stage.send("devices.revoke", f"name={name_of(stage, second)}", key=desk.own_key)
    before = second.own_key.read_bytes()
    second.touches = 0
    second.press(r"pairing\.anew")
    pictures.take(second, "anew")
    second.press(r"pairing\.anew_yes")
    second.press(r"pairing\.same")
    assert second.own_key.read_bytes() == before, "the old key stays until there is a new one"
    desk.press("back")
    let_in(desk)
    second.wait_for(r"start\.listening-circle@.*")
    assert second.own_key.read_bytes() != before
    print(f"{second.touches} touches to come back after being sent away")


def main(programs, source, folder=None):
    with Stage(programs, source) as stage:
        stage.start_new_venue(wall=(1280, 720))
        wall = OnWall(stage)
        pictures = Pictures(folder)
        desk = first_facilitator(stage, wall, pictures)
        second = second_facilitator(stage, desk, pictures)
        at_the_door(stage, desk, pictures)
        second = next_start(stage, second)
        sent_away(stage, desk, second, pictures)
        wall.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
