#!/usr/bin/python3
"""The whole path with the real programs: somebody signs in at the door, a facilitator starts today's circle and runs
it by touching real buttons, and the wall's pixels and the room's state follow. Then the power is cut in the middle,
and in the end nothing of anybody is left on the disk.

room_runs.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import sys

from stage import Stage, Tablet, wait_for


def changes(screen, act):
    """Whether what the screen shows changes after act()."""
    before = screen.pixels()
    act()
    wait_for("the screen changes", lambda: screen.pixels() != before)


def sign_in_at_the_door(door):
    door.press("sign_in.here")
    door.wait_for("sign_in.done")
    door.press("sign_in.done")
    door.wait_for("sign_in.here")


def run_the_circle(stage, desk, token):
    changes(stage.wall, lambda: desk.press(r"start\.listening-circle@.*"))
    wait_for("a gathering is on", lambda: stage.status()["gathering"])
    assert stage.status()["gathering"]["format"] == "listening-circle"
    assert stage.status()["wall"]["screen"] == "gathering"

    for stage_name in ("welcome", "agreements", "confidentiality", "round"):
        changes(stage.wall, lambda: desk.press("stage.next"))
        wait_for(stage_name, lambda name=stage_name: stage.status()["gathering"]["stage"] == name)

    changes(stage.wall, lambda: desk.press("floor.next"))
    wait_for("one of us speaks", lambda: stage.status()["floor"]["speaking"] == "one of us")
    stage.send("guests.rounds", f"token={token}", "wish=take_turns")
    changes(stage.wall, lambda: desk.press("choose." + token))
    wait_for("somebody speaks by name", lambda: stage.status()["floor"]["speaking"] == token)
    desk.press("undo")
    wait_for("the first speaks again", lambda: stage.status()["floor"]["speaking"] == "one of us")
    desk.press("choose." + token)
    wait_for("and the other once more", lambda: stage.status()["floor"]["speaking"] == token)
    desk.press("pause")
    wait_for("everything stands still", lambda: stage.status()["gathering"]["paused"])
    desk.press("resume")
    wait_for("it goes on", lambda: not stage.status()["gathering"]["paused"])


def choose_the_wall(stage, desk):
    desk.press("wall")
    changes(stage.wall, lambda: desk.press("screen.quiet"))
    wait_for("a quiet wall", lambda: stage.status()["wall"]["screen"] == "quiet")
    changes(stage.wall, lambda: desk.press("screen.auto"))
    wait_for("the gathering again", lambda: stage.status()["wall"]["screen"] == "gathering")
    desk.press("back")


def cut_the_power(stage, desk, first):
    stage.kill_kiosk()
    stage.start_kiosk()
    status = stage.status()
    assert status["gathering"]["stage"] == "round", status["gathering"]
    assert status["gathering"]["paused"], "after a power cut the room comes back paused"
    assert status["floor"]["speaking"] == first
    desk.press("resume.*")
    wait_for("it goes on", lambda: not stage.status()["gathering"]["paused"])


def close_and_forget(stage, desk, tokens):
    assert stage.tokens_in(*tokens), "the tokens stand in the journal while the gathering runs"
    desk.press("close")
    changes(stage.wall, lambda: desk.press("close.yes"))
    wait_for("the goodbye", lambda: stage.status()["wall"]["screen"] == "goodbye")
    changes(stage.wall, lambda: desk.press("take_back"))
    wait_for("the gathering goes on", lambda: stage.status()["wall"]["screen"] != "goodbye")
    assert stage.tokens_in(*tokens), "what was taken back is gone"
    desk.press("close")
    changes(stage.wall, lambda: desk.press("close.yes"))
    changes(stage.wall, lambda: desk.press("erase_now"))
    wait_for("the gathering is over", lambda: stage.status()["gathering"] is None)
    assert not stage.tokens_in(*tokens), "a token is still somewhere in the data folder"
    stage.kill_kiosk()
    assert not stage.tokens_in(*tokens), "a token came back with the power cut"
    stage.start_kiosk()
    assert not stage.tokens_in(*tokens), "a token came back at the start"


def extra_screen(stage):
    """hearth-display shows what the kiosk's own wall shows."""
    screen = stage.screen(1280, 720)
    blank = screen.pixels()
    stage.start(["hearth-display", "--kiosk", stage.address, "--key", str(stage.key("screen")), "--window", "1280x720"],
                env=screen.environment())
    wait_for("the extra screen shows something", lambda: screen.pixels() != blank)
    wait_for("the extra screen shows what the wall shows", lambda: screen.pixels() == stage.wall.pixels())


def main():
    with Stage(sys.argv[1], sys.argv[2]) as stage:
        stage.start_kiosk()
        extra_screen(stage)
        door = Tablet(stage, "sign-in", "sign-in", 1280, 800)
        desk = Tablet(stage, "facilitator", "facilitator", 1280, 800)
        for _ in range(3):
            sign_in_at_the_door(door)
        wait_for("three guests", lambda: stage.status()["guests"]["present"] == 3)
        tokens = [stage.send("guests.sign_in")["token"] for _ in range(2)]
        run_the_circle(stage, desk, tokens[0])
        choose_the_wall(stage, desk)
        cut_the_power(stage, desk, tokens[0])
        close_and_forget(stage, desk, tokens)
    print("the room ran from the first press to the last")


if __name__ == "__main__":
    main()
