#!/usr/bin/python3
"""Groups own what they agree on, with the real programs and real touches: a format is started for a group, which keeps one
point that it is offered, leaves one out, chooses a policy, gives itself a job and says when it meets again. In another
format all of that is there. Just today, nothing of it is left after the close.

whose_group.py PROGRAMS-FOLDER SOURCE-FOLDER [PICTURES-FOLDER [DESK-SIZE WALL-SIZE]]
"""
import re
import sys
import time

from stage import Stage, Tablet, wait_for

GROUP = "Old friends"


def gathering(stage):
    return stage.status()["gathering"]


def agreement(stage):
    return gathering(stage)["agreement"] or {}


def lasting(stage):
    return {each["group"]: each for each in stage.send("agreement.list")["agreements"]}


def wall_changes(stage, act):
    before = stage.wall.pixels()
    act()
    wait_for("the wall shows something else", lambda: stage.wall.pixels() != before)


class Looking:
    """Keeps pictures of what is shown, where somebody wants to look at them."""

    def __init__(self, stage, desk, folder):
        self.stage, self.desk, self.folder = stage, desk, folder

    def at(self, name):
        if self.folder:
            time.sleep(2)  # until the pages have turned
            self.desk.screen.picture(f"{self.folder}/{name}-desk.png")
            self.stage.wall.picture(f"{self.folder}/{name}-wall.png")


def number_of_group(stage, name):
    lines = (stage.source_folder / "assets/demo/venue.toml").read_text(encoding="utf-8")
    names = re.findall(r'\[\[group\]\]\nname = "([^"]+)"', lines)
    return names.index(name) + 1


def start(stage, desk, format_name, group):
    desk.scroll_to(rf"start\.{format_name}")
    desk.press(rf"start\.{format_name}")
    desk.wait_for(r"group\.today")
    desk.press(rf"group\.{group}")
    return wait_for("a gathering", lambda: gathering(stage))


def back_to_main(desk):
    """From any page below the tools."""
    desk.press("back")
    desk.wait_for("suspend")
    desk.press("back")
    desk.wait_for("close")


def close(stage, desk):
    desk.press("close")
    wall_changes(stage, lambda: desk.press(r"close\.yes"))
    desk.press("erase_now")
    wait_for("the gathering is over", lambda: gathering(stage) is None)


def agree_on_points(stage, desk, look):
    desk.press("wall")
    wall_changes(stage, lambda: desk.press(r"screen\.agreements"))
    desk.press("back")
    desk.press("tools")
    desk.press("agreement")
    look.at("offered")
    wall_changes(stage, lambda: desk.press(r"adopt\.1"))
    wall_changes(stage, lambda: desk.press(r"leave\.2"))
    wait_for("one point", lambda: len(agreement(stage).get("points", [])) == 1)
    look.at("one-kept-one-left-out")
    back_to_main(desk)
    desk.press("wall")
    wall_changes(stage, lambda: desk.press(r"screen\.confidentiality"))
    desk.press("back")
    desk.press("tools")
    desk.press("agreement")
    desk.press("policies")
    look.at("policies")
    desk.press(r"confidentiality\.total_non_disclosure")
    wall_changes(stage, lambda: desk.press("policies.choose"))
    wait_for("a policy", lambda: agreement(stage)["policies"] == ["total_non_disclosure"])


def own_job(stage, desk, look):
    desk.press("tools")
    desk.press("jobs")
    desk.press("group_job")
    for key in ("key.t", "key.i", "key.m", "key.e"):
        desk.press(re.escape(key))
    look.at("job")
    desk.press(r"group_job\.add")
    wait_for("a job of its own", lambda: [job.lower() for job in agreement(stage)["jobs"]] == ["time"])
    look.at("jobs")
    back_to_main(desk)


def say_next_date(stage, desk, look):
    desk.press("close")
    look.at("closing")
    desk.press("next")
    desk.press(r"next\.weeks\.2")
    look.at("next-date")
    desk.press(r"next\.say")
    wait_for("a next date", lambda: (agreement(stage).get("next") or {}).get("date") == "2026-12-10")
    desk.press("wall")
    wall_changes(stage, lambda: desk.press(r"screen\.next"))
    desk.press("back")
    look.at("next-screen")


def for_a_group(stage, desk, look):
    stage.send("gathering.start", "format=council", f"title={GROUP}")
    stage.send("group.add_job", "job=Open the circle")
    stage.send("group.drop_job", "job=Open the circle")
    stage.close()
    wait_for("no gathering", lambda: gathering(stage) is None)
    desk.scroll_to(r"start\.co-reflection")
    desk.press(r"start\.co-reflection")
    look.at("which-group")
    desk.press(r"group\.own\.1")
    assert wait_for("a gathering", lambda: gathering(stage))["group"] == GROUP
    agree_on_points(stage, desk, look)
    own_job(stage, desk, look)
    say_next_date(stage, desk, look)
    close(stage, desk)
    kept = lasting(stage)[GROUP]
    assert (len(kept["points"]), kept["policies"], kept["next"]["date"]) == (1, ["total_non_disclosure"], "2026-12-10")


def in_another_format(stage, desk):
    assert start(stage, desk, "council", r"own\.1")["group"] == GROUP
    own = agreement(stage)
    assert len(own["points"]) == 1 and own["next"]["date"] == "2026-12-10" and own["jobs"], own
    close(stage, desk)
    number = number_of_group(stage, "Friday council")
    assert start(stage, desk, "council", number)["group"] == "Friday council"
    assert gathering(stage)["agreement"] is None, "another group has its own"
    close(stage, desk)


def just_today(stage, desk):
    before = lasting(stage)
    assert start(stage, desk, "council", "today")["group"] == ""
    desk.press("tools")
    desk.press("agreement")
    desk.press(r"adopt\.1")
    desk.press(r"adopt\.2")
    wait_for("two points", lambda: len(agreement(stage).get("points", [])) == 2)
    stage.send("next.say", "date=2026-12-17")
    stage.send("agreement.adopt_point", "text=plantedpoint for this evening")
    back_to_main(desk)
    close(stage, desk)
    assert lasting(stage) == before, "what is just today's outlasted it"
    left = stage.bytes_with("plantedpoint")
    assert not left, f"what was just today's is still in {left}"


def main(programs_folder, source_folder, pictures=None, desk_size="1280x3000", wall_size="1280x720"):
    with Stage(programs_folder, source_folder) as stage:
        stage.start_kiosk(wall=tuple(map(int, wall_size.split("x"))))
        desk = Tablet(stage, "facilitator", "facilitator", *map(int, desk_size.split("x")))
        desk.wait_for(r"start\..*")
        for_a_group(stage, desk, Looking(stage, desk, pictures))
        in_another_format(stage, desk)
        just_today(stage, desk)
    print("groups own what they agree on")


if __name__ == "__main__":
    main(*sys.argv[1:6])
