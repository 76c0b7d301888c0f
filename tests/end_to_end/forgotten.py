#!/usr/bin/python3
"""Signed in without a name, and forgotten afterwards: sixty people come, some say what to call them, raise hands, write
notes, pair up and leave. Then every byte that was written is searched for them: after the close, after a power cut at
random moments, after the day's end and after everything was erased at once.

forgotten.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import csv
import io
import json
import os
import random
import resource
import signal
import sqlite3
import sys
import time

from stage import Stage, wait_for

GUESTS = 60
NOTES = 15
NAMES = [f"Zq{chr(97 + i // 26)}{chr(97 + i % 26)}ilda" for i in range(GUESTS)]
NOTE = "plantednote-{}"
SPOKEN_NAME = "Xqspokenname"
MESSAGE = "plantedmessage"
# Events that tell what somebody said, wished or did.
SAID_OF_SOMEBODY = ("rounds_wished", "groups_wished", "quiet_word_asked", "cannot_come_told", "groups_split",
                    "place_left_out", "hand_raised", "wall_name_changed", "message_shown")
TODAY = "2026-11-26T18:48:00+00:00"


def come(stage, count=GUESTS, start=0):
    """That many sign in at the door with a name each; their tokens."""
    answers = stage.send_lines([f"guests.sign_in name={NAMES[start + i]} first_time={'true' if i % 6 == 0 else 'false'}"
                                for i in range(count)], key="sign-in")
    assert len(answers) == count and all(a["outcome"] == "applied" for a in answers), answers
    return [answer["token"] for answer in answers]


def nothing_of(stage, tokens, when, names=tuple(NAMES), logs=True):
    found = stage.tokens_in(*tokens, logs=logs) + stage.bytes_with(*names, logs=logs)
    assert not found, f"{when}: somebody is still in {found}"


def meet(stage, tokens):
    """A gathering with everything in it that people press."""
    stage.send("gathering.start", "format=co-counselling")
    lines = [f"floor.raise_hand token={token}" for token in tokens[:20]]
    lines += [f"pairs.wish token={tokens[i]} wish=apart other={tokens[i + 1]}" for i in range(0, 20, 2)]
    lines += [f"guests.wish wish={wish}" for wish in ("step_free", "hearing", "hearing", "quiet_place") for _ in range(3)]
    lines += [f"jobs.take job=\"Make tea\" token={tokens[5]}"]
    lines += [f"guests.leave token={token}" for token in tokens[-10:]]
    stage.send_lines(lines, key="sign-in")
    stage.send_lines([f"guests.show_name token={token}" for token in tokens[:5]])


def leave_notes(stage):
    answers = stage.send_lines([f"notes.leave text={NOTE.format(i)}" for i in range(NOTES)], key="sign-in")
    assert all(answer["outcome"] == "applied" for answer in answers), answers


def names_are_in_memory_only(stage, tokens):
    assert stage.tokens_in(*tokens), "tokens stand in the journal while the gathering runs"
    assert not stage.bytes_with(*NAMES, logs=True), "a name was written down"


def no_core_dump(stage, tokens):
    """A crash in the middle leaves no picture of the memory, although the system would take one."""
    sanitized = b"__asan_init" in (stage.programs_folder / "hearth-kiosk").read_bytes()
    os.kill(stage.kiosk.pid, signal.SIGABRT)
    _, status = os.waitpid(stage.kiosk.pid, 0)
    assert os.WIFSIGNALED(status)
    assert sanitized or not os.WCOREDUMP(status), "the kiosk's memory was dumped"
    stage.start_kiosk(wall=None, now=TODAY)
    assert not stage.bytes_with(*NAMES, logs=True), "a name was written down"
    assert stage.status()["gathering"]["people"] is not None and stage.tokens_in(*tokens)


def notes_tell_nothing(stage):
    """Whatever remains on the disk has no order, number or time by which a note could be tied to somebody."""
    stage.kill_kiosk()
    database = sqlite3.connect(f"file:{stage.data}/room.db?mode=ro", uri=True)
    assert database.execute("SELECT count(*) FROM events").fetchone()[0] == 0, "events tell an order"
    copies = ["".join(row[0] for row in database.execute(f"SELECT words FROM {table} ORDER BY place"))
              for table in ("notes", "notes_copy")]
    columns = [row[1] for table in database.execute("SELECT name FROM sqlite_master WHERE type='table'").fetchall()
               for row in database.execute(f"PRAGMA table_info({table[0]})")]
    assert not [column for column in columns if "time" in column or "date" in column], columns
    database.close()
    for copy in [*copies, (stage.data / "room.db").read_bytes().decode("latin-1")]:
        places = [copy.index(f'"{NOTE.format(i)}"') for i in range(NOTES)]
        assert places != sorted(places), "notes stand as they came"
        pairs = sum(1 for i in range(NOTES - 1) if places[i] < places[i + 1])
        assert 1 <= pairs <= NOTES - 2, "notes stand (backwards) as they came"
    stage.start_kiosk(wall=None, now=TODAY)


def tallies(stage):
    rows = list(csv.DictReader(io.StringIO(stage.own("tallies", "--csv"))))
    for row in rows:
        for name, words in row.items():
            if words.isdigit():
                assert int(words) >= 5, row
            elif name not in ("date", "format"):
                assert words in ("fewer than 5", "not told"), row
    return rows


def taken_back_and_waited_for(stage, tokens):
    """The close, taken back once, and then left to itself: kept for half a minute and no longer."""
    stage.send("gathering.close")
    gathering = stage.status()["gathering"]
    assert sorted(gathering) == ["closing_in_seconds", "format", "title"], gathering
    assert 0 < gathering["closing_in_seconds"] <= 30, gathering
    code, out, _ = stage.remote("send", "gathering.next_stage")
    assert code == 2 and json.loads(out)["reason"] == "closing", out
    stage.send("gathering.take_back")
    assert stage.status()["gathering"]["stage"], "the gathering did not go on"
    stage.send("gathering.close")
    closed = time.monotonic()
    assert stage.tokens_in(*tokens) and not stage.own("tallies", "--csv").splitlines()[1:]
    wait_for("it is erased", lambda: stage.status()["gathering"] is None, 40)
    assert time.monotonic() - closed > 25, "it was erased before its time"


def a_full_gathering(stage, title):
    """Everything that can be said of somebody or by somebody in an evening of today's programme; the tokens. One that has
    closed is over, and nobody can miss it any more."""
    tokens = come(stage, 6)
    event = wait_for("the programme", lambda: [each for each in stage.status()["events"] if each["title"] == title])[0]
    stage.send("guests.cannot_come", f"event={event['uid']}", key="sign-in")
    assert [each["count"] for each in stage.status()["cannot_come"]] == [1], stage.status()["cannot_come"]
    stage.send("gathering.start", "format=listening-circle", f"event={event['uid']}")
    while stage.status()["gathering"]["stage"] != "sharing":
        stage.send("gathering.next_stage")
    answers = stage.send_lines([f"guests.rounds token={tokens[0]} wish=take_turns",
                                f"guests.rounds token={tokens[1]} wish=just_listening",
                                f"floor.raise_hand token={tokens[2]}",
                                f"groups.sit_out token={tokens[3]}",
                                f"guests.quiet_word token={tokens[4]} place=upstairs"], key="sign-in")
    answers += stage.send_lines(["groups.leave_out place=upstairs", "groups.split count=2", "groups.join", "floor.someone",
                                 f"wall.name whom=speaker name={SPOKEN_NAME}", f"wall.message text={MESSAGE}"])
    assert all(answer["outcome"] == "applied" for answer in answers), answers
    assert not stage.bytes_with(SPOKEN_NAME, logs=True), "a spoken name was written down"
    wait_for("something is there that can be erased", lambda: something_to_erase(stage, tokens))
    return tokens


def something_to_erase(stage, tokens):
    """What lasts (a note, a tally) is written with a snapshot, which the events before it do not outlive: then one more is said."""
    if stage.tokens_in(*tokens) and stage.bytes_with(*SAID_OF_SOMEBODY):
        return True
    stage.send("wall.message", f"text={MESSAGE}")
    return False


def nothing_of_the_gathering(stage, tokens, when):
    nothing_of(stage, tokens, when, names=(*NAMES, SPOKEN_NAME, MESSAGE, *SAID_OF_SOMEBODY))
    assert stage.status()["gathering"] is None
    assert not stage.status()["cannot_come"] and not stage.status()["quiet_words"], stage.status()


def taken_leave_of(stage):
    tokens = a_full_gathering(stage, "Listening circle")
    stage.send("gathering.close")
    assert not stage.bytes_with(SPOKEN_NAME, logs=True), "a spoken name was written down"
    stage.send("gathering.erase_now")
    nothing_of_the_gathering(stage, tokens, "after the close of a full evening")


def the_power_goes_in_the_goodbye(stage):
    tokens = a_full_gathering(stage, "Hearing voices group")
    stage.send("gathering.close")
    stage.kill_kiosk()
    assert stage.tokens_in(*tokens), "nothing was left to erase"
    assert not stage.bytes_with(SPOKEN_NAME, logs=True), "a spoken name was written down"
    stage.start_kiosk(wall=None, now=TODAY)
    nothing_of_the_gathering(stage, tokens, "after a power cut in the goodbye and a start")


def an_evening(stage):
    resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    stage.kill_kiosk()
    stage.start_kiosk(wall=None, now=TODAY)
    tokens = come(stage)
    assert len(set(tokens)) == GUESTS
    meet(stage, tokens)
    leave_notes(stage)
    names_are_in_memory_only(stage, tokens)
    no_core_dump(stage, tokens)
    taken_back_and_waited_for(stage, tokens)
    nothing_of(stage, tokens, "after the close")
    (row,) = tallies(stage)
    assert (row["format"], row["came"], row["first_time"]) == ("co-counselling", "60", "10"), row
    assert (row["hearing"], row["step_free"]) == ("6", "fewer than 5"), row
    notes_tell_nothing(stage)
    nothing_of(stage, tokens, "after a power cut and a start")
    listed = stage.send("notes.list")["notes"]
    assert sorted(note["text"] for note in listed) == sorted(NOTE.format(i) for i in range(NOTES))
    stage.send_lines([f"notes.dealt_with note={note['id']}" for note in listed])
    assert not stage.bytes_with("plantednote"), "a note that was dealt with is still there"
    assert not stage.bytes_with("plantednote", logs=True), "a log holds free text"


def power_cuts(stage):
    """Killed at ten random moments of an evening, started again and closed: nothing of anybody either."""
    chance = random.Random(20261126)
    for _ in range(10):
        tokens = come(stage, 6)
        stage.send("gathering.start", "format=listening-circle")
        begun = time.monotonic()
        cut_after = chance.uniform(0.0, 0.25)
        process = stage.start(["hearth-remote", "--kiosk", stage.address, "--key", str(stage.key("sign-in")), "send",
                               "guests.call_me", f"token={tokens[0]}", f"name={NAMES[0]}"])
        while time.monotonic() < begun + cut_after:
            time.sleep(0.005)
        stage.kill_kiosk()
        process.terminate()
        stage.start_kiosk(wall=None, now=TODAY)
        assert not stage.bytes_with(*NAMES, logs=True), "a name was written down"
        if stage.status()["gathering"]:
            stage.close()
        nothing_of(stage, tokens, "after a power cut and a close")


def the_days_end(stage):
    tokens = come(stage, 8)
    assert stage.tokens_in(*tokens)
    stage.kill_kiosk()
    stage.start_kiosk(wall=None, now="2026-11-27T09:00:00+00:00")
    wait_for("the day is over", lambda: not stage.tokens_in(*tokens))
    wait_for("nobody is here", lambda: stage.status()["guests"]["present"] == 0)


def everything_at_once(stage):
    tokens = come(stage, 8)
    stage.send("gathering.start", "format=listening-circle")
    leave_notes(stage)
    said = stage.own("forget", "--all")
    assert "erased" in said
    nothing_of(stage, tokens, "after everything was forgotten")
    assert not stage.bytes_with("plantednote"), "a note is still there"
    assert tallies(stage) == []
    assert stage.status()["gathering"] is None
    stage.send("guests.sign_in", key="sign-in")
    stage.kill_kiosk()
    stage.own("forget", "--all")
    stage.start_kiosk(wall=None, now="2026-11-27T09:00:00+00:00")
    assert stage.status()["guests"]["present"] == 0


def main(programs_folder, source_folder):
    with Stage(programs_folder, source_folder) as stage:
        stage.start_kiosk(wall=None, now=TODAY)
        an_evening(stage)
        taken_leave_of(stage)
        the_power_goes_in_the_goodbye(stage)
        power_cuts(stage)
        the_days_end(stage)
        everything_at_once(stage)
    print("forgotten")


if __name__ == "__main__":
    main(*sys.argv[1:3])
