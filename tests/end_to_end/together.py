#!/usr/bin/python3
"""Being together otherwise than in one line, with the real programs: an evening chooses who facilitates, agrees on
something, splits into small groups; another draws pairs, loses its power in the middle of a half, and talks freely.
Everything a facilitator does is a real touch of a real button, and the wall's pixels and the room's state follow.

together.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import json
import re
import sys

from stage import Stage, Tablet, wait_for


def gathering(stage):
    return stage.status()["gathering"]


def as_screens_know(stage):
    """The gathering as far as the key of a screen may know it."""
    code, out, complaint = stage.remote("status", "--json", key="screen")
    assert code == 0, complaint
    return json.loads(out)["gathering"]


def wall_changes(stage, act):
    before = stage.wall.pixels()
    act()
    wait_for("the wall shows something else", lambda: stage.wall.pixels() != before)


def go_to(stage, desk, part):
    """Through the page of all parts."""
    desk.press("tools")
    desk.press("stages")
    number = gathering(stage)["stages"].index(part) + 1
    desk.press(f"stage.{number}")
    wait_for(part, lambda: gathering(stage)["stage"] == part)


def who_facilitates(stage, desk, tokens):
    go_to(stage, desk, "facilitator")
    for token in tokens[:2]:
        stage.send("facilitation.offer", f"token={token}", key="sign-in")
    desk.press("offers.pass_round")
    for objects in (False, True, False):
        desk.press("offers.hold")
        desk.press(("rather_not." if objects else "fine.") + "1")
        desk.press(re.escape("fine.2"))
        desk.press("offers.pass_on")
        desk.wait_for("offers.hold")
    desk.press("offers.everyone")
    desk.press("offers.all_answered")
    wall_changes(stage, lambda: desk.press("facilitation.draw"))
    wait_for("somebody facilitates", lambda: gathering(stage)["facilitators"] == [tokens[1]])


def agree(stage, desk):
    go_to(stage, desk, "listening")
    desk.press("tools")
    desk.press("agreement")
    desk.press("point.new")
    for key in ("key.w", "key.e", "key.space", "key.l", "key.i", "key.s", "key.t", "key.e", "key.n"):
        desk.press(re.escape(key))
    wall_changes(stage, lambda: desk.press("point.adopt"))
    points = wait_for("a point", lambda: (gathering(stage)["agreement"] or {}).get("points"))
    assert [point.lower() for point in points] == ["we listen"], points
    desk.press("policies")
    desk.press(r"confidentiality\.general_experience")
    desk.press(r"confidentiality\.personal_experience_only")
    desk.press("policies.choose")
    wait_for("two policies", lambda: len(gathering(stage)["agreement"]["policies"]) == 2)


def split_and_join(stage, desk, tokens):
    go_to(stage, desk, "sharing")
    wall_changes(stage, lambda: desk.press_tool("groups.split"))
    groups = wait_for("small groups", lambda: gathering(stage)["groups"])
    assert stage.status()["wall"]["screen"] == "groups"
    sizes = sorted(len(group["guests"]) for group in groups)
    assert sizes[-1] - sizes[0] <= 1 and sum(sizes) == len(tokens), sizes
    desk.press("back")
    wall_changes(stage, lambda: desk.press("groups.join.big"))
    wait_for("one circle", lambda: not gathering(stage)["groups"])


def close(stage, desk, tokens):
    desk.press("close")
    wall_changes(stage, lambda: desk.press("close.yes"))
    wall_changes(stage, lambda: desk.press("erase_now"))
    wait_for("the gathering is over", lambda: gathering(stage) is None)
    assert not stage.tokens_in(*tokens), "a token is still somewhere in the data folder"


def an_evening(stage, desk):
    tokens = [stage.send("guests.sign_in", key="sign-in")["token"] for _ in range(11)]
    stage.send("gathering.start", "format=peer-support-evening")
    desk.wait_for("tools")
    who_facilitates(stage, desk, tokens)
    agree(stage, desk)
    split_and_join(stage, desk, tokens)
    close(stage, desk, tokens)


def change_the_draw(stage, desk):
    pairs = gathering(stage)["pairs"]["pairs"]
    first, second = pairs[0][0], pairs[1][0]
    desk.press("tools")
    desk.press("exchange")
    desk.press("exchange." + first)
    desk.press("exchange." + second)
    wait_for("they changed places", lambda: gathering(stage)["pairs"]["pairs"][0][0] == second)
    assert gathering(stage)["pairs"]["pairs"][1][0] == first
    desk.press("back")
    desk.press("back")


def pairs(stage, desk):
    tokens = [stage.send("guests.sign_in", key="sign-in")["token"] for _ in range(5)]
    stage.send("gathering.start", "format=co-counselling")
    stage.send("pairs.wish", f"token={tokens[0]}", "wish=apart", f"other={tokens[1]}", key="sign-in")
    desk.wait_for("tools")
    go_to(stage, desk, "round-one")
    desk.press("pairs.draw.big")
    wait_for("a draw", lambda: (gathering(stage)["pairs"] or {}).get("step") == "drawn")
    assert as_screens_know(stage)["pairs"] is None, "a screen knows nothing of a draw before it is shown"
    assert not any({tokens[0], tokens[1]} <= set(pair) for pair in gathering(stage)["pairs"]["pairs"])
    change_the_draw(stage, desk)
    wall_changes(stage, lambda: desk.press("pairs.show.big"))
    assert len(as_screens_know(stage)["pairs"]["pairs"]) == 2
    drawn = gathering(stage)["pairs"]["pairs"]
    wall_changes(stage, lambda: desk.press("pairs.swap.big"))
    wait_for("the first half", lambda: gathering(stage)["pairs"]["step"] == "first")

    stage.kill_kiosk()
    stage.start_kiosk()
    assert gathering(stage)["paused"], "after a power cut the room comes back paused"
    assert gathering(stage)["pairs"]["step"] == "first"
    assert gathering(stage)["pairs"]["pairs"] == drawn
    desk.press("resume.*")
    wait_for("it goes on", lambda: not gathering(stage)["paused"])
    wall_changes(stage, lambda: desk.press("pairs.swap.big"))
    wait_for("the second half", lambda: gathering(stage)["pairs"]["step"] == "second")

    wall_changes(stage, lambda: desk.press_tool("suspend"))
    wait_for("free conversation", lambda: gathering(stage)["suspended"])
    desk.press("back")
    wall_changes(stage, lambda: desk.press("take_up"))
    wait_for("the structure again", lambda: not gathering(stage)["suspended"])
    assert gathering(stage)["pairs"]["step"] == "second"
    desk.press("pairs.swap.big")
    wait_for("the round is over", lambda: gathering(stage)["pairs"]["step"] == "over")
    close(stage, desk, tokens)


def main():
    with Stage(sys.argv[1], sys.argv[2]) as stage:
        stage.start_kiosk()
        desk = Tablet(stage, "facilitator", "facilitator", 1280, 800)
        an_evening(stage, desk)
        pairs(stage, desk)
    print("people were together in every way, from the first press to the last")


if __name__ == "__main__":
    main()
