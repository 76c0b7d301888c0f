#!/usr/bin/python3
"""Notes to somebody who does not lead: their device gets them and the owner at the kiosk does, whoever leads learns neither
their words nor that there are any; and what was dealt with can be kept for ten seconds, then no byte of it is left.

for_somebody_else.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import json
import subprocess
import sys
import time

import zmq

from protocol_conversation import FACILITATOR, WALL, Keys, Kiosk, Stream, turned_away
from stage import Stage, wait_for

TO_GROUP = "thechairsarehard"
TO_OTHER = "aboutsam{}"
GRACE_S = 10


def admit_steward(stage):
    file = stage.key("ruth")
    subprocess.run([stage.programs_folder / "hearth-remote", "key", file], check=True, capture_output=True, timeout=60)
    said = stage.own("devices", "admit", f"{file}.pub", "steward", "ruth")
    with open(file, "a", encoding="ascii") as keys:
        keys.write(said.splitlines()[-1] + "\n")
    wait_for("the steward is let in", lambda: stage.remote("send", "notes.list", key="ruth", within="1")[0] == 0)


def leave(stage, text, to_whom):
    stage.send("notes.leave", f"text={text}", f"to={to_whom}", key="sign-in")


def listed(stage, key):
    return {note["text"]: note["id"] for note in stage.send("notes.list", key=key)["notes"]}


def refuses(stage, key, *words):
    code, out, _ = stage.remote("send", *words, key=key)
    assert code == 2, (words, code, out)
    return json.loads(out)["reason"]


def doors(stage):
    """The steward's key opens the wall stream and not the facilitators'."""
    kiosk, keys = Kiosk(stage.address), Keys.read(stage.key("ruth"))
    Stream(kiosk, WALL, keys, "wall").until("the wall", lambda _: True)
    assert turned_away(kiosk, keys, zmq.SUB, FACILITATOR)
    code, out, _ = stage.remote("status", "--json", key="ruth")
    assert code == 0 and not json.loads(out).get("guests"), out


def follow(stage):
    """The facilitators' stream, with its first picture."""
    stream = Stream(Kiosk(stage.address), FACILITATOR, Keys.read(stage.key("facilitator")), "room")
    stream.until("the room", lambda _: True)
    return stream


def version_of_next_beat(stream):
    stream.beats.clear()
    while not stream.beats:
        assert stream.hear(3000), "no sign of life for three seconds"
    return stream.beats[-1]["version"]


def each_gets_their_own(stage, stream):
    before = version_of_next_beat(stream)
    for number in range(3):
        leave(stage, TO_OTHER.format(number), "other")
    assert version_of_next_beat(stream) == before, "a facilitator can tell that there is a note"
    leave(stage, TO_GROUP, "group")
    room = stream.until("the note to the group", lambda _: stream.picture["notes_to_read"] == 1)
    assert stream.picture["beat"]["version"] == room["version"] == before + 1, stream.picture["beat"]
    assert len(room["notes"]["all"]) == 1, room["notes"]
    assert "aboutsam" not in json.dumps(stream.picture)
    private = {TO_OTHER.format(number) for number in range(3)}
    assert set(listed(stage, "facilitator")) == {TO_GROUP}
    assert set(listed(stage, "ruth")) == private
    assert {note["text"] for note in json.loads(stage.own("notes", "--json"))} == private | {TO_GROUP}
    assert "to somebody who does not lead" in stage.own("notes")


def another_s_note_is_none(stage):
    private, open_one = listed(stage, "ruth")[TO_OTHER.format(0)], listed(stage, "facilitator")[TO_GROUP]
    for word in ("notes.dealt_with", "notes.keep"):
        assert refuses(stage, "facilitator", word, f"note={private}") == "unknown_note"
        assert refuses(stage, "ruth", word, f"note={open_one}") == "unknown_note"
        assert refuses(stage, "sign-in", word, f"note={private}") == "not_allowed"
    assert refuses(stage, "ruth", "notes.leave", "text=hello") == "not_allowed"


def kept_after_all(stage, stream):
    before = version_of_next_beat(stream)
    text = TO_OTHER.format(0)
    note = listed(stage, "ruth")[text]
    stage.send("notes.dealt_with", f"note={note}", key="ruth")
    assert text not in listed(stage, "ruth")
    assert not stage.bytes_with(text, logs=True), "a note that was dealt with is still on the disk"
    stage.send("notes.keep", f"note={note}", key="ruth")
    assert text in listed(stage, "ruth") and stage.bytes_with(text)
    assert version_of_next_beat(stream) == before, "a facilitator can tell that something was dealt with"


def gone_with_a_power_cut(stage):
    text = TO_OTHER.format(0)
    note = listed(stage, "ruth")[text]
    stage.send("notes.dealt_with", f"note={note}", key="ruth")
    stage.kill_kiosk()
    stage.start_kiosk(wall=None)
    assert text not in listed(stage, "ruth")
    assert refuses(stage, "ruth", "notes.keep", f"note={note}") == "unknown_note"
    assert not stage.bytes_with(text, logs=True), "a start has brought back what was dealt with"


def gone_after_ten_seconds(stage):
    theirs, groups = listed(stage, "ruth")[TO_OTHER.format(1)], listed(stage, "facilitator")[TO_GROUP]
    stage.send("notes.dealt_with", f"note={theirs}", key="ruth")
    stage.own("notes", "--dealt-with", str(groups))
    stage.own("notes", "--keep", str(groups))
    stage.send("notes.dealt_with", f"note={groups}")
    dealt_with = time.monotonic()
    wait_for("the note is gone", lambda: time.monotonic() > dealt_with + GRACE_S, GRACE_S + 5)
    assert refuses(stage, "ruth", "notes.keep", f"note={theirs}") == "unknown_note"
    assert refuses(stage, "facilitator", "notes.keep", f"note={groups}") == "unknown_note"
    assert not stage.bytes_with(TO_OTHER.format(1), TO_GROUP, logs=True), "a note that was dealt with is still there"


def the_owner_without_a_kiosk(stage):
    text = TO_OTHER.format(2)
    stage.kiosk.terminate()
    stage.kiosk.wait()
    (note,) = json.loads(stage.own("notes", "--json"))
    assert note["text"] == text, note
    stage.own("notes", "--dealt-with", str(note["id"]))
    assert "no notes" in stage.own("notes")
    assert not stage.bytes_with(text, logs=True), "a note that the owner has erased is still there"


def main(programs_folder, source_folder):
    with Stage(programs_folder, source_folder) as stage:
        stage.start_kiosk(wall=None)
        admit_steward(stage)
        doors(stage)
        stream = follow(stage)
        each_gets_their_own(stage, stream)
        another_s_note_is_none(stage)
        kept_after_all(stage, stream)
        gone_with_a_power_cut(stage)
        gone_after_ten_seconds(stage)
        the_owner_without_a_kiosk(stage)
    print("for somebody else")


if __name__ == "__main__":
    main(*sys.argv[1:3])
