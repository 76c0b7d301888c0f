#!/usr/bin/python3
"""A group chooses who leads, with the real programs and real touches: one offers at the door and one at the tablet, three
people answer, two while the tablet goes round and one at the door, one is drawn and is on the wall, large. Undo takes the
draw back and the answers stay. In a second round all are refused: nobody is told by whom, and the hosts lead.

choosing.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import re
import sys

from stage import Stage, Tablet, wait_for

PEOPLE = 3


def gathering(stage):
    return stage.status()["gathering"]


def wall_changes(stage, act):
    before = stage.wall.pixels()
    act()
    wait_for("the wall shows something else", lambda: stage.wall.pixels() != before)


def pick(tablet, token, families):
    """Somebody's two words, by touch; the family of a picture is found by looking for it."""
    colour, symbol = token.split("-")
    tablet.press(f"colour\\.{colour}")
    for family in families:
        tablet.press(f"family\\.{family}")
        tablet.wait_for(r"symbol\..*")
        if f"symbol.{symbol}" in tablet.widgets():
            return tablet.press(f"symbol\\.{symbol}")
        tablet.press("sign_in.back")
    raise AssertionError(f"no picture of {symbol}")


def families(stage):
    text = (stage.source_folder / "assets/texts/en.toml").read_text(encoding="utf-8")
    return re.findall(r"^(\w+) = ", text.split("[token.family]")[1].split("\n[")[0], re.M)


def own_page(door, token, words):
    door.press("sign_in.its_me")
    pick(door, token, words)


def passes_round(desk, people, rather_not):
    """Each of them answers every offer, with these as rather not, and passes it on."""
    desk.press("offers.pass_round")
    for _ in range(people):
        desk.press("offers.hold")
        desk.wait_for(r"fine\..*")
        for name in sorted(name for name in desk.widgets() if name.startswith("fine.")):
            number = name.split(".")[1]
            desk.press(re.escape(f"{'rather_not' if number in rather_not else 'fine'}.{number}"))
        desk.press("offers.pass_on")
        desk.wait_for("offers.hold")
    desk.press("offers.everyone")


def offers_and_answers(stage, desk, door, tokens, words):
    own_page(door, tokens[0], words)
    door.press("sign_in.offer")
    desk.wait_for(r"offer\.1")
    door.press("sign_in.done")
    desk.press("offers.add")
    pick(desk, tokens[1], words)
    desk.wait_for(r"offer\.2")
    passes_round(desk, 2, {"1"})
    own_page(door, tokens[2], words)
    door.press("sign_in.who_leads")
    door.press(r"fine\.1")
    door.press(r"fine\.2")
    door.press("sign_in.who_leads_done")
    desk.wait_for("facilitation.draw")
    door.press("sign_in.back")
    door.press("sign_in.done")
    on_disk = stage.bytes_with("offer_set_aside", "offers_answered")
    assert not on_disk, f"an answer is on disk as something that happened: {on_disk}"


def drawn_and_taken_back(stage, desk, tokens):
    wall_changes(stage, lambda: desk.press("facilitation.draw"))
    wait_for("one leads", lambda: gathering(stage)["facilitators"] == [tokens[1]])
    wall_changes(stage, lambda: desk.press("undo"))
    wait_for("nobody leads", lambda: gathering(stage)["facilitators"] == [])
    wall_changes(stage, lambda: desk.press("facilitation.draw"))
    wait_for("the same one again, by the same answers", lambda: gathering(stage)["facilitators"] == [tokens[1]])


def all_are_refused(stage, desk):
    wall_changes(stage, lambda: desk.press("facilitation.ask_again"))
    passes_round(desk, PEOPLE, {"1", "2"})
    wall_changes(stage, lambda: desk.press("facilitation.draw"))
    desk.wait_for("facilitation.hosts_lead")
    assert gathering(stage)["facilitators"] == []
    before = gathering(stage)["stage"]
    wall_changes(stage, lambda: desk.press("facilitation.hosts_lead"))
    wait_for("the evening goes on", lambda: gathering(stage)["stage"] != before)


def main(programs_folder, source_folder):
    with Stage(programs_folder, source_folder) as stage:
        stage.start_kiosk()
        tokens = [stage.send("guests.sign_in", key="sign-in")["token"] for _ in range(PEOPLE)]
        stage.send("gathering.start", "format=peer-support-evening")
        stage.send("gathering.next_stage")
        desk = Tablet(stage, "facilitator", "facilitator", 1280, 800)
        door = Tablet(stage, "sign-in", "sign-in", 1280, 800)
        words = families(stage)
        offers_and_answers(stage, desk, door, tokens, words)
        drawn_and_taken_back(stage, desk, tokens)
        all_are_refused(stage, desk)
        stage.close()
        assert not stage.tokens_in(*tokens), "a token is still somewhere in the data folder"
    print("a group chose who leads")


if __name__ == "__main__":
    main(*sys.argv[1:3])
