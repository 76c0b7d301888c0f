#!/usr/bin/python3
"""What somebody meets who gets something wrong: a sentence that says what to do, an exit code that is not 0, and a kiosk
that goes on.

wrong_words.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import os
import pathlib
import subprocess
import sys

from stage import Stage, wait_for


def refuses(stage, words, says, code=None):
    done = subprocess.run([stage.programs_folder / words[0], *words[1:]], capture_output=True, text=True, timeout=60,
                          stdin=subprocess.DEVNULL, check=False,
                          env={k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")})
    assert done.returncode == code if code is not None else done.returncode not in (0, -11, -6), (words, done)
    assert says.lower() in (done.stderr + done.stdout).lower(), (words, says, done.stderr, done.stdout)


def kiosk_words(stage):
    venue = str(stage.source_folder / "assets/demo/venue.toml")
    broken = stage.folder / "venue.toml"
    broken.write_text("name = \"x\n", encoding="utf-8")
    other = str(stage.folder / "other")
    refuses(stage, ["hearth-kiosk"], "--venue", 64)
    refuses(stage, ["hearth-kiosk", "--venue", venue], "--data", 64)
    refuses(stage, ["hearth-kiosk", "--venue", venue, "--data", other, "--now", "yesterday"], "2026-11-26T18:45", 64)
    refuses(stage, ["hearth-kiosk", "--venue", venue, "--data", "--no-wall"], "'--no-wall' looks like an option", 64)
    assert not pathlib.Path("--no-wall").exists(), "a folder was made of a forgotten value"
    refuses(stage, ["hearth-kiosk", "--venue", venue, "--data", other, "--port-base", "0"], "a whole number from 1024 to 65532", 64)
    refuses(stage, ["hearth-kiosk", "--venue", venue, "--data", other, "--port-base", "many"], "a whole number from 1024 to 65532", 64)
    refuses(stage, ["hearth-kiosk", "--venue", "/nowhere/venue.toml", "--data", other], "venue.toml:1: the file cannot be read", 1)
    refuses(stage, ["hearth-kiosk", "--venue", str(broken), "--data", other], "venue.toml:1: this is not TOML", 1)
    refuses(stage, ["hearth-kiosk", "--venue", venue, "--data", "/proc/nowhere"], "--data", 1)
    refuses(stage, ["hearth-kiosk", "--venue", venue, "--data", str(stage.data), "--no-wall"], "another kiosk", 1)
    refuses(stage, ["hearth-kiosk", "--venue", venue, "--data", other, "--no-wall", "--port-base", str(stage.port_base)],
            "--port-base", 1)
    refuses(stage, ["hearth-kiosk", "picture", "--venue", venue, "--screen", "moon", "--out", "x.png"], "today", 64)
    refuses(stage, ["hearth-kiosk", "devices", "--data", str(stage.data), "revoke", "nobody"], "devices list", 1)


def venue_words(stage):
    """Each mistake in a venue file that only the whole house can see, with its line and what would be right."""
    venue = stage.folder / "mistaken.toml"
    line_of_help = "[[crisis_line]]\ncontact = \"1\"\nabout = \"a\"\nname = \"b\"\nhours = \"c\"\ncost = \"d\"\nchecked = 2030-01-01\n"
    venue.write_text("name = \"x\"\nzone = \"Europe/Londn\"\ntheme = \"dsuk\"\nlanguages = [\"en\", \"ed\"]\ncannot_keep_secret = \"y\"\n"
                     + line_of_help + "[[group]]\nname = \"g\"\nformat = \"councl\"\n", encoding="utf-8")
    for says in ("mistaken.toml:2: this machine knows no time zone 'Europe/Londn'; did you mean 'Europe/London'?",
                 "mistaken.toml:3: there is no theme 'dsuk'; there are: dusk, ",
                 "mistaken.toml:4: there is no language 'ed'; there are: en, es, ar, de, ",
                 "mistaken.toml:12: 'checked' is 2030-01-01, a day still to come",
                 "mistaken.toml:15: there is no format 'councl'; there are: council, "):
        refuses(stage, ["hearth-kiosk", "check", "--venue", str(venue), "--date", "2026-11-26"], says, 1)


def remote_words(stage):
    at = ["hearth-remote", "--kiosk", stage.address, "--key"]
    key = str(stage.key("facilitator"))
    refuses(stage, [*at, key, "send", "floor.nxt"], "floor.next", 2)
    refuses(stage, [*at, key, "send", "wall.message", "text=" + "x" * 281], "280", 2)
    refuses(stage, [*at, key, "send", "wall.show", "screen=moon"], "today", 2)
    refuses(stage, [*at, key, "send", "floor.more_time", "seconds=soon"], "seconds", 2)
    refuses(stage, [*at, key, "send", "gathering.start"], "format", 2)
    refuses(stage, [*at, key, "send", "gathering.start", "format=unheard-of"], "unknown_format", 2)
    refuses(stage, [*at, str(stage.key("sign-in")), "send", "gathering.start", "format=listening-circle"], "not_allowed", 2)
    refuses(stage, [*at, "/nowhere/key", "status"], "key", 64)
    refuses(stage, ["hearth-remote", "--kiosk", "127.0.0.1:1", "--key", key, "--within", "1", "status"], "reach", 3)
    stranger = str(stage.folder / "stranger")
    subprocess.run([stage.programs_folder / "hearth-remote", "key", stranger], check=True, capture_output=True)
    with open(stranger, "a", encoding="utf-8") as file:
        file.write([line for line in pathlib.Path(key).read_text(encoding="utf-8").splitlines(True) if "kiosk-key" in line][0])
    refuses(stage, [*at, stranger, "--within", "3", "send", "guests.sign_in"], "", 3)


def words_at_the_door(stage):
    """Whatever somebody types where words may be left: refused with a sentence, or kept whole and shown safely."""
    at = ["hearth-remote", "--kiosk", stage.address, "--key", str(stage.key("sign-in")), "send"]
    before = stage.status()["version"]
    refuses(stage, [*at, "notes.leave", "text=" + "x" * 100_000], "1000", 2)
    refuses(stage, [*at, "notes.leave", "text=\u202eright to left"], "characters", 2)
    refuses(stage, [*at, "notes.leave", "text=bell \u0007"], "characters", 2)
    refuses(stage, [*at, "notes.leave", "text=   "], "text", 2)
    refuses(stage, [*at, "notes.suggest", b"text=\xff\xfe"], "characters", 2)
    refuses(stage, [*at, "guests.call_me", "token=blue-heron", "name=" + "n" * 41], "40", 2)
    refuses(stage, [*at, "guests.sign_in", "token=blue-heron"], "not_your_token", 2)
    refuses(stage, [*at, "guests.sign_in", "first_time=perhaps"], "first_time", 2)
    refuses(stage, [*at, "guests.wish", "wish=everything"], "step_free", 2)
    refuses(stage, [*at, "jobs.take", "job=Sing"], "unknown_job", 2)
    refuses(stage, [*at, "notes.list"], "not_allowed", 2)
    refuses(stage, [*at, "house.forget_all"], "not_allowed", 2)
    assert stage.status()["version"] == before, "a refused word changed something"
    kept = ["👩‍👩‍👧 \u200d joined", "نص من اليمين", "a\u0301 marks\nin lines"]
    for words in kept:
        stage.send("notes.leave", f"text={words}", key="sign-in")
    notes = stage.send("notes.list")["notes"]
    assert sorted(note["text"] for note in notes) == sorted(kept), notes
    for note in notes:
        stage.send("notes.dealt_with", f"note={note['id']}")


def revoked_devices_are_sent_away(stage):
    stranger = stage.folder / "stranger"
    kiosk = stage.programs_folder / "hearth-kiosk"
    subprocess.run([kiosk, "devices", "--data", stage.data, "admit", f"{stranger}.pub", "sign-in", "second door"], check=True,
                   capture_output=True)
    def signs_in():
        done = subprocess.run([stage.programs_folder / "hearth-remote", "--kiosk", stage.address, "--key", stranger,
                               "--within", "2", "send", "guests.sign_in"], capture_output=True, check=False)
        return done.returncode == 0
    wait_for("the admitted device may sign people in", signs_in)
    subprocess.run([kiosk, "devices", "--data", stage.data, "revoke", "second door"], check=True, capture_output=True)
    wait_for("the revoked device is sent away", lambda: not signs_in())
    assert stage.status()["version"] > 0, "the others are let in again"


def main():
    with Stage(sys.argv[1], sys.argv[2]) as stage:
        stage.start_kiosk(wall=None)
        wait_for("the calendars have been read", lambda: stage.status()["events"])
        version = stage.status()["version"]
        kiosk_words(stage)
        venue_words(stage)
        remote_words(stage)
        assert stage.status()["version"] == version, "nothing of this changed the room"
        words_at_the_door(stage)
        revoked_devices_are_sent_away(stage)
    print("every mistake was met with a sentence")


if __name__ == "__main__":
    main()
