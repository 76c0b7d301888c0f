#!/usr/bin/python3
"""Papers of the house while a kiosk runs on it: the agreement that a group has just made, a leaflet of what its
walls may know and of nothing private, and a file that is written whole or not at all. The words are read out of the PDF, as a
search or a screen reader would.

on_paper.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import re
import resource
import subprocess
import sys
import zlib

from stage import Stage, wait_for

NOW = "2026-11-26T12:00"
STRING = re.compile(rb"/(f-\d+-\d+) \d+ Tf|\((?:\\.|[^\\()])*\)|<[0-9a-f\s]*>|\bET\b")
MARKED = re.compile(rb"/Span <<.*?>> BDC", re.DOTALL)  # what stands for a line's last space
ESCAPED = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)


def stream_of(part):
    found = re.search(rb"stream\r?\n(.*?)\r?\nendstream", part, re.DOTALL)
    if not found:
        return b""
    return zlib.decompress(found[1]) if b"FlateDecode" in part else found[1]


def letters_of(parts, font):
    """What each code of a font stands for."""
    table = stream_of(parts[re.search(rb"/ToUnicode (\d+) 0 R", parts[font])[1]])
    pairs = re.findall(rb"<([0-9a-f]+)> <([0-9a-f]+)>", table.split(b"endcodespacerange")[1])
    return len(pairs[0][0]) // 2, {int(code, 16): bytes.fromhex(to.decode()).decode("utf-16-be") for code, to in pairs}


def bytes_of(string):
    if string.startswith(b"<"):
        return bytes.fromhex(string[1:-1].decode())
    def plain(found):
        return bytes([int(found[1], 8)]) if len(found[1]) == 3 else found[1]
    return ESCAPED.sub(plain, string[1:-1].replace(b"\\\n", b""))


class Words(str):
    """What stands on a paper; wherever its lines are broken."""

    def __contains__(self, said):
        return "".join(said.split()) in "".join(self.split())


def words_of(file):
    """The words of a PDF, in order."""
    whole = file.read_bytes()
    parts = {found[1]: found[2] for found in re.finditer(rb"(?:^|\n)(\d+) 0 obj\n(.*?)endobj", whole, re.DOTALL)}
    fonts = {name: letters_of(parts, number) for name, number in re.findall(rb"/(f-\d+-\d+) (\d+) 0 R", whole)}
    words = ""
    for part in parts.values():
        page, font = MARKED.sub(b"", stream_of(part)), None
        for found in STRING.finditer(page if b" Tf" in page and b"begincmap" not in page else b""):
            if found[1]:
                font = fonts[found[1]]
            elif found[0] == b"ET":
                words += "\n"
            elif font:
                size, letters = font
                codes = bytes_of(found[0])
                words += "".join(letters.get(int.from_bytes(codes[at:at + size], "big"), "?")
                                 for at in range(0, len(codes), size))
    return Words(words)


def print_paper(stage, *words, code=0, **how):
    done = subprocess.run([stage.programs_folder / "hearth-kiosk", "print", words[0], "--venue",
                           str(stage.source_folder / "assets/demo/venue.toml"), "--out", str(stage.folder / "paper.pdf"),
                           *words[1:]], capture_output=True, text=True, timeout=120, check=False, **how)
    assert done.returncode == code, (words, done)
    return words_of(stage.folder / "paper.pdf") if code == 0 else done.stderr


def agreement(stage):
    data = ["--data", str(stage.data)]
    said = print_paper(stage, "agreement", *data, code=1)
    assert "No group has agreed on anything" in said, said
    stage.send("gathering.start", "format=council", "title=Thursday council")
    stage.send("agreement.adopt_point", "text=The piece goes round, and nobody reaches for it.")
    stage.send("confidentiality.choose", "policy=total_non_disclosure")
    words = print_paper(stage, "agreement", *data)
    for said in ("Thursday council", "The piece goes round", "All of it, even in", "November 2026", "November 2027",
                 "Who was here stays here too."):
        assert said in words, (said, words)
    stage.close()
    assert "The piece goes round" in print_paper(stage, "agreement", *data), "an agreement outlasts the gathering"
    assert "A proposal: nothing is agreed yet" in print_paper(stage, "agreement")


def leaflet(stage):
    data = ["--data", str(stage.data), "--now", NOW]
    words = print_paper(stage, "newcomer-leaflet", *data)
    for said in ("Welcome to the Lantern Café", "Supper club", "116 123", "You can just listen"):
        assert said in words, (said, words)
    for private in ("Visit to the ward", "check-in"):
        assert private not in words, private
    late = print_paper(stage, "newcomer-leaflet", "--data", str(stage.data), "--now", "2026-11-26T18:50")
    assert "Supper club" not in late and "Listening circle" in late, late
    german = print_paper(stage, "newcomer-leaflet", *data, "--language", "de")
    assert "Willkommen bei the Lantern Café" in german and "Donnerstag, 26. November" in german, german


def whole_or_not_at_all(stage):
    paper = stage.folder / "paper.pdf"
    print_paper(stage, "privacy")
    before = paper.read_bytes()
    assert "fewer than 5" in words_of(paper)

    def no_large_files():
        resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))
    said = print_paper(stage, "privacy", "--language", "uk", code=1, preexec_fn=no_large_files, restore_signals=False)
    assert "cannot be written" in said, said
    assert paper.read_bytes() == before and not list(stage.folder.glob("*.new"))
    print_paper(stage, "privacy")
    assert paper.read_bytes() == before, "the same paper is other bytes"


def wrong_words(stage):
    said = print_paper(stage, "facilitator-card", code=64)
    assert "--format is missing; there are: agreement-meeting, " in said and "twelve-step" in said, said
    said = print_paper(stage, "facilitator-card", "--format", "councl", code=1)
    assert "there is no format 'councl'; there are: council, " in said, said
    said = print_paper(stage, "privacy", "--language", "ed", code=1)
    assert "there is no language 'ed'; there are: " in said, said
    assert "Round the circle" in print_paper(stage, "facilitator-card", "--format", "listening-circle")


def main():
    with Stage(sys.argv[1], sys.argv[2]) as stage:
        stage.start_kiosk(wall=None)
        wait_for("the calendars have been read", lambda: stage.status()["events"])
        agreement(stage)
        leaflet(stage)
        whole_or_not_at_all(stage)
        wrong_words(stage)
    print("every paper said what it should, and nothing else")


if __name__ == "__main__":
    main()
