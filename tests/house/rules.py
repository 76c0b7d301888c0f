#!/usr/bin/python3
"""Holds the house to its rules: who may include whom, where other people's headers may stand, how long files and
functions may be, what stands at the top level, and that the core knows no "now".

rules.py FOLDER    prints each breach as file:line: what, and ends with 1 when there is any
"""
import pathlib
import re
import subprocess
import sys

TOP_LEVEL = {"CMakeLists.txt", "README.md", "shared", "kiosk", "display", "remote", "assets", "tests"}

FILE_LINES_MAX = 400
FUNCTION_LINES_MAX = 70
MAIN_LINES_MAX = 60

# Longest matching folder wins. What a folder may include besides itself; `link` brings `wire` with it.
MAY_INCLUDE = {
    "shared/base": set(),
    "shared/room": {"shared/base"},
    "shared/wire": {"shared/base", "shared/room"},
    "shared/link": {"shared/memory", "shared/base", "shared/room", "shared/wire"},
    "shared/config": {"shared/base", "shared/room"},
    "shared/ui": {"shared/base", "shared/room", "shared/config"},
    "shared/memory": set(),
    "shared/options": set(),
    "kiosk/calendar": {"shared/base", "shared/room", "shared/wire", "shared/config"},
    "kiosk/house": {"kiosk/calendar", "shared/base", "shared/room", "shared/wire", "shared/config"},
    "kiosk/journal": {"shared/base", "shared/room", "shared/wire"},
    "kiosk/network": {"shared/base", "shared/room", "shared/wire"},
    "kiosk/paper": {"shared/base", "shared/room", "shared/config", "shared/ui"},
    "kiosk/rehearsal": {"shared/base", "shared/room", "shared/wire"},
    "kiosk": {"kiosk/calendar", "kiosk/house", "kiosk/journal", "kiosk/network", "kiosk/rehearsal", "shared/memory", "shared/options", "shared/base", "shared/room", "shared/wire", "shared/config"},
    "display": {"shared/memory", "shared/options", "shared/base", "shared/room", "shared/wire", "shared/link", "shared/config", "shared/ui"},
    "remote": {"shared/memory", "shared/options", "shared/base", "shared/room", "shared/wire", "shared/link", "shared/config", "shared/ui"},
    # A program of its own, which shows a venue and its evenings as the kiosk would.
    "remote/workbench": {"remote", "display", "kiosk/calendar", "kiosk/house", "kiosk/journal", "kiosk/rehearsal", "shared/memory", "shared/options", "shared/base", "shared/room", "shared/wire", "shared/link", "shared/config", "shared/ui"},
}
# Inside display, ui and the workbench: what each folder may include of the same house, the files beside the folders included.
INSIDE = {
    "shared/ui": {"typeset": set(), "paper": {"typeset"}, "draw": {"typeset"}, "touch": {"typeset", "draw"}, "window": {"touch"}},
    "remote/workbench": {"documents": set(), "evening": set(), "window": set(), "cards": set(), "parts": {"documents", "evening", "window"}, "panes": {"cards", "documents", "evening", "parts", "window"}},
    "display": {"layout": set(), "parts": {"layout"}, "screens": {"layout", "parts"}},
}
KIOSK_WITH_A_WALL = {"kiosk/main.cpp", "kiosk/commands/"}

# Where a third-party header may stand, as prefixes of paths; sources only, never headers.
THIRD_PARTY = {
    r"zmq(_addon)?\.(h|hpp)": ("kiosk/network/", "shared/link/", "kiosk/commands/serve"),
    r"(SQLiteCpp/.*|sqlite3\.h)": ("kiosk/journal/",),
    r"sodium.*\.h": ("kiosk/journal/", "kiosk/commands/sealed.cpp", "kiosk/network/pairing", "shared/link/pairing", "shared/wire/pairing"),
    r"libical/.*": ("kiosk/calendar/",),
    r"(pango|cairo|librsvg)/.*|(pango|cairo|rsvg).*\.h": ("shared/ui/typeset/", "shared/ui/paper/", "shared/ui/draw/", "shared/ui/touch/text_field.cpp", "shared/ui/image.cpp"),
    r"(SDL2/)?SDL.*\.h": ("shared/ui/window/", "shared/ui/sound/", "remote/workbench/window/"),
    r"fontconfig/.*": ("remote/workbench/window/",),
    r"xcb/.*": ("shared/ui/window/",),
    r"(imgui.*|backends/imgui.*)\.h": ("remote/workbench/",),
    r"toml\+\+/.*": ("shared/config/",),
    r"unicode/.*": ("shared/config/",),
    r"nlohmann/.*": ("shared/wire/codec.cpp",),
    r"spdlog/.*": ("kiosk/log.cpp",),
    r"CLI/.*": ("shared/options/options.cpp",),
    r"qrencode\.h": ("display/parts/qr_code.cpp",),
    r"avahi-(client|common)/.*": ("shared/link/discovery.cpp",),
    r"libevdev/.*": ("remote/handheld/evdev_source.cpp", "remote/handheld/key_names.cpp"),
    r"linux/input\.h": ("remote/handheld/evdev_source.cpp",),
}
PURE = ("shared/base/", "shared/room/")


def folder_of(path):
    return max((f for f in MAY_INCLUDE if path.startswith(f + "/")), key=len, default=None)


def include_breaches(path, number, target):
    home = folder_of(path)
    wanted = folder_of(target)
    if home is None or wanted is None or wanted == home or wanted in MAY_INCLUDE[home]:
        return
    if home == "kiosk" and any(path.startswith(p) for p in KIOSK_WITH_A_WALL):
        if wanted in {"display", "shared/ui", "shared/link", "kiosk/paper"}:
            return
    if (path, target) == ("remote/main.cpp", "remote/workbench/start.hpp"):
        return  # what starts that program, and nothing of it
    yield f"{path}:{number}: {home} may not include {target}"


def inside_breaches(path, number, target):
    for house, folders in INSIDE.items():
        if not (path.startswith(house + "/") and target.startswith(house + "/")):
            continue
        here, there = (p[len(house) + 1:].split("/")[0] for p in (path, target))
        if here in folders and there in folders and there != here and there not in folders[here]:
            yield f"{path}:{number}: {house}/{here} may not include {target}"


def third_party_breaches(path, number, target):
    for pattern, places in THIRD_PARTY.items():
        if re.fullmatch(pattern, target):
            if path.endswith(".hpp"):
                yield f"{path}:{number}: <{target}> stands in a header; keep it in a source"
            if not path.startswith(places):
                yield f"{path}:{number}: <{target}> belongs in {', '.join(places)}"


def long_functions(path, lines):
    """A function is taken to begin where a brace opens at the outermost level of namespaces, and to end at the
    brace in column 0 that closes it; that is how this code is formatted."""
    start = None
    for number, line in enumerate(lines, 1):
        if start is None and re.match(r"^[A-Za-z_~].*[)>a-z] (const )?(noexcept )?(override )?\{$", line) and \
                not re.match(r"^(namespace|struct|class|enum|union|extern)\b", line):
            start = number
        elif start is None and re.match(r"^ {4,}.*\) (const )?\{$", line):
            start = number if number > 1 and not lines[number - 2].startswith(" ") else None
        elif start is not None and line.startswith("}"):
            if number - start + 1 > FUNCTION_LINES_MAX:
                yield f"{path}:{start}: a function of {number - start + 1} lines (at most {FUNCTION_LINES_MAX})"
            start = None


def names_cut_in_two(path, lines):
    """CMake keeps a program's cases as a list, in which ";" ends an entry: ctest would look for two halves, find neither,
    and take that for passed."""
    for found in re.finditer(r'^(?:TEMPLATE_)?TEST_CASE\w*\(\s*((?:"[^"]*"\s*)+)', "\n".join(lines), re.MULTILINE):
        if ";" in found.group(1):
            number = found.string.count("\n", 0, found.start()) + 1
            yield f"{path}:{number}: the name of a case without ';'"


def breaches(root):
    listed = subprocess.run(["git", "-C", str(root), "ls-files", "--cached", "--others", "--exclude-standard"],
                            capture_output=True, text=True, check=True).stdout.split("\n")
    paths = [p for p in listed if p and (root / p).is_file()]
    for path in paths:
        top = path.split("/")[0]
        if not top.startswith(".") and top not in TOP_LEVEL:
            yield f"{path}:1: the top level holds only {', '.join(sorted(TOP_LEVEL))}"
    for path in (p for p in paths if p.endswith((".cpp", ".hpp"))):
        lines = (root / path).read_text(encoding="utf-8").split("\n")
        if len(lines) - 1 > FILE_LINES_MAX:
            yield f"{path}:1: {len(lines) - 1} lines (at most {FILE_LINES_MAX})"
        if path.endswith("/main.cpp") and not path.startswith("tests/") and len(lines) - 1 > MAIN_LINES_MAX:
            yield f"{path}:1: a main of {len(lines) - 1} lines (at most {MAIN_LINES_MAX})"
        if path.endswith(".hpp") and "#pragma once" not in lines[0]:
            yield f"{path}:1: a header begins with #pragma once"
        yield from long_functions(path, lines)
        if path.startswith("tests/"):
            yield from names_cut_in_two(path, lines)
            continue
        for number, line in enumerate(lines, 1):
            if path.startswith(PURE) and re.search(r"::now\(|\btime\(nullptr|clock_gettime|std::random_device|<fstream>",
                                                   line):
                yield f"{path}:{number}: the core asks no clock, file or chance"
            if found := re.match(r'#include "([^"]+)"', line):
                yield from include_breaches(path, number, found.group(1))
                yield from inside_breaches(path, number, found.group(1))
            elif found := re.match(r"#include <([^>]+)>", line):
                yield from third_party_breaches(path, number, found.group(1))


def main():
    root = pathlib.Path(sys.argv[1])
    if not (root / ".git").exists():
        print("no git checkout here, so nothing says which files are the project's")
        return 0
    found = list(breaches(root))
    print("\n".join(found) if found else "the house is in order")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
