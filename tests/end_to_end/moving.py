#!/usr/bin/python3
"""Changing small groups by touch: somebody is moved in two touches, a place that cannot be used is left out, somebody
would rather be in no group; and in a draw of pairs one is taken out and put in again. And a name for the wall, for one of us
who speaks and has said yes to it: it is on the wall for that turn, and in no file, neither then nor afterwards.

moving.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import re
import sys

from protocol_conversation import WALL, Keys, Kiosk, Stream
from stage import Stage, Tablet, wait_for

NAME = "zqxw"


def gathering(stage):
    return stage.status()["gathering"]


def groups(stage):
    return {group["shape"]: (group["place"], set(group["guests"])) for group in gathering(stage)["groups"]}


def group_of(stage, token):
    return next((shape for shape, (_, guests) in groups(stage).items() if token in guests), None)


def go_to(stage, name):
    while gathering(stage)["stage"] != name:
        stage.send("gathering.next_stage")


def moved(stage, desk, tokens):
    here = group_of(stage, tokens[0])
    other = next(shape for shape in groups(stage) if shape != here)
    desk.touches = 0
    desk.press("move." + tokens[0])
    desk.press("group." + other)
    wait_for("they are in the other group", lambda: group_of(stage, tokens[0]) == other)
    assert desk.touches == 2
    desk.press("undo")
    wait_for("they are back", lambda: group_of(stage, tokens[0]) == here)


def a_place_is_left_out(stage, desk):
    before = groups(stage)
    (shape,) = [shape for shape, (place, _) in before.items() if place == "the garden room"]
    desk.press("places")
    desk.press("the garden room")
    wait_for("they sit somewhere else", lambda: groups(stage)[shape][0] == "upstairs")
    assert groups(stage)[shape][1] == before[shape][1]
    desk.press("back")


def in_no_group(stage, desk, token):
    desk.press("move." + token)
    desk.press("guest.groups_out")
    wait_for("they are in no group", lambda: group_of(stage, token) is None)
    wait_for("they stand nowhere on the page", lambda: "move." + token not in desk.widgets())
    desk.press("groups.join.big")
    wait_for("one circle", lambda: not gathering(stage)["groups"])


def small_groups(stage, desk):
    tokens = [stage.send("guests.sign_in", key="sign-in")["token"] for _ in range(11)]
    stage.send("gathering.start", "format=peer-support-evening")
    go_to(stage, "sharing")
    desk.press_tool("groups.split.2")
    wait_for("small groups", lambda: len(groups(stage)) == 2)
    desk.press("back")
    moved(stage, desk, tokens)
    a_place_is_left_out(stage, desk)
    in_no_group(stage, desk, tokens[3])
    return tokens


def write(desk, words):
    for letter in words:
        desk.press(re.escape("key." + letter))


def called(stream):
    turn = (stream.picture["wall"]["gathering"] or {}).get("turn")
    return turn["guest"]["called_by"].lower() if turn else None


def nothing_of_the_name(stage, when):
    found = stage.bytes_with(NAME, NAME.title(), NAME.upper(), logs=True)
    # What the screen of the tablet says is in the file by which this test finds its buttons.
    found = [file for file in found if not file.endswith(".widgets")]
    assert not found, f"{when}: the name is in {found}"


def named_for_a_turn(stage, desk):
    wall = Stream(Kiosk(stage.address), WALL, Keys.read(stage.key("screen")), "wall")
    desk.press("floor.someone.*")
    wall.until("one of us speaks", lambda _: called(wall) == "")
    desk.press("wall_name.speaker.1")
    write(desk, NAME)
    before = stage.wall.pixels()
    desk.press("wall_name.show")
    wall.until("the wall says the name", lambda _: called(wall) == NAME)
    wait_for("the wall shows it", lambda: stage.wall.pixels() != before)
    nothing_of_the_name(stage, "while the wall says it")
    desk.press("floor.done")
    wall.until("nobody speaks", lambda _: called(wall) is None)
    stage.send("room.undo")
    wall.until("undo brings the turn back, and no name", lambda _: called(wall) == "")
    nothing_of_the_name(stage, "after the turn")
    stage.close()
    nothing_of_the_name(stage, "after the close")


def gone_with_the_power(stage):
    stage.send("gathering.start", "format=listening-circle")
    go_to(stage, "sharing")
    stage.send("floor.someone")
    stage.send("wall.name", "whom=speaker", f"name={NAME}")
    stage.kill_kiosk()
    nothing_of_the_name(stage, "after a power cut")
    stage.start_kiosk()
    wall = Stream(Kiosk(stage.address), WALL, Keys.read(stage.key("screen")), "wall")
    wall.until("the turn is on again, without the name", lambda _: called(wall) == "")
    stage.close()


def pairs(stage, desk):
    tokens = [stage.send("guests.sign_in", key="sign-in")["token"] for _ in range(4)]
    stage.send("gathering.start", "format=co-counselling")
    go_to(stage, "round-one")
    desk.press("pairs.draw.big")
    wait_for("a draw", lambda: (gathering(stage)["pairs"] or {}).get("step") == "drawn")
    desk.press_tool("exchange")
    desk.press("exchange." + tokens[0])
    desk.press("pairs.take_out")
    wait_for("three are together", lambda: [len(pair) for pair in gathering(stage)["pairs"]["pairs"]] == [3])
    desk.press("put_in." + tokens[0])
    wait_for("all four are in", lambda: sum(len(pair) for pair in gathering(stage)["pairs"]["pairs"])
             + len(gathering(stage)["pairs"]["alone"]) == 4)
    desk.press("back")
    stage.close()


def main():
    with Stage(sys.argv[1], sys.argv[2]) as stage:
        stage.start_kiosk()
        desk = Tablet(stage, "facilitator", "facilitator", 1280, 800)
        tokens = small_groups(stage, desk)
        named_for_a_turn(stage, desk)
        assert not stage.tokens_in(*tokens), "a token is still somewhere in the data folder"
        gone_with_the_power(stage)
        pairs(stage, desk)
    print("people moved, and a name was said and forgotten")


if __name__ == "__main__":
    main()
