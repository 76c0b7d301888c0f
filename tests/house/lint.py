#!/usr/bin/python3
"""Checks the tracked sources by .clang-format and .clang-tidy.

lint.py format FOLDER           every tracked source and header stands as .clang-format says
lint.py tidy FOLDER BUILD       clang-tidy finds nothing in the sources of the programs; BUILD holds
                                compile_commands.json. A source that was clean and has not changed since, nor
                                anything it includes, is not looked at again.

Prints what is wrong as file:line, and ends with 1 when there is anything.
"""
import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import time

PROGRAMS = ("shared/", "kiosk/", "display/", "remote/")
INCLUDED = re.compile(r'^#include "([^"]+)"', re.MULTILINE)
FILES_AT_ONCE = 40  # for clang-format
SOURCES_AT_ONCE = 32  # for clang-tidy


def tracked(root):
    listed = subprocess.run(["git", "-C", str(root), "ls-files", "*.cpp", "*.hpp"], capture_output=True, text=True,
                            check=True)
    return [path for path in listed.stdout.split() if (root / path).is_file()]


def check_format(root):
    paths = tracked(root)
    ok = True
    for start in range(0, len(paths), FILES_AT_ONCE):
        run = subprocess.run(["clang-format", "--dry-run", "--Werror", "--ferror-limit=1",
                              *paths[start:start + FILES_AT_ONCE]], cwd=root, capture_output=True, text=True,
                             check=False)
        if run.returncode != 0:
            ok = False
            print("\n".join(line for line in run.stderr.split("\n") if "error:" in line))
    if not ok:
        print("clang-format -i FILE puts a file right")
    return ok


class Clean:
    """Which sources have been found clean, by what they and everything they include hold."""

    def __init__(self, root, folder):
        self.root = root
        self.folder = folder
        self.rules = (root / ".clang-tidy").read_bytes()
        folder.mkdir(parents=True, exist_ok=True)

    @functools.lru_cache(maxsize=None)
    def read(self, path):
        content = (self.root / path).read_bytes()
        return content, INCLUDED.findall(content.decode(errors="replace"))

    def mark(self, paths):
        seen, waiting = set(), list(paths)
        while waiting:
            each = waiting.pop()
            if each in seen or not (self.root / each).is_file():
                continue
            seen.add(each)
            waiting += self.read(each)[1]
        digest = hashlib.sha256(self.rules)
        for each in sorted(seen):
            digest.update(each.encode() + b"\0" + self.read(each)[0])
        return self.folder / digest.hexdigest()


def sources_in(file):
    """The source itself, or those that CMake has joined in one file."""
    return INCLUDED.findall(file.read_text()) if file.parent.name == "Unity" else [str(file)]


def compile_flags(build):
    """For each source how it is compiled, without what is only for g++'s own files."""
    flags = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        words = shlex.split(entry["command"])
        kept = [word for word in words if word.startswith(("-I", "-D", "-std"))]
        for before, word in zip(words, words[1:]):
            if before == "-isystem":
                kept += [before, word]
        flags.update(dict.fromkeys(sources_in(pathlib.Path(entry["file"])), kept))
    return flags


def groups_of(root, flags):
    """Sources that are looked at together, since most of the time goes into the headers that they share: neighbours that
    are compiled alike."""
    together = {}
    for path in tracked(root):
        file = str(root / path)
        if path.endswith(".cpp") and path.startswith(PROGRAMS) and file in flags:
            # Each program's own: in one file there would be several main().
            own = path if path.endswith("/main.cpp") else path.split("/")[0]
            together.setdefault((own, *flags[file]), []).append(path)
    return [paths[i:i + SOURCES_AT_ONCE] for paths in together.values() for i in range(0, len(paths), SOURCES_AT_ONCE)]


def tidy_together(root, folder, flags, paths):
    joined = folder / (hashlib.sha256("".join(paths).encode()).hexdigest()[:16] + ".cpp")
    joined.write_text("".join(f'#include "{root / path}"  // NOLINT(bugprone-suspicious-include)\n' for path in paths))
    run = subprocess.run(["clang-tidy", "--quiet", str(joined), "--", *flags[str(root / paths[0])]], cwd=root,
                         capture_output=True, text=True, check=False)
    found = [line for line in run.stdout.split("\n") if re.search(r": (warning|error): ", line)]
    if run.returncode != 0 and not found:
        found = [f"{paths[0]} and the next: clang-tidy could not look at them: {run.stderr.strip()[-400:]}"]
    if len(paths) > 1 and any("[clang-diagnostic-error]" in line for line in found):
        # Two folders may use one name for two things.
        half = len(paths) // 2
        return [line for part in (paths[:half], paths[half:]) for line in tidy_together(root, folder, flags, part)]
    return [line.replace(f"{root}/", "") for line in found]


def check_tidy(root, build):
    os.nice(10)  # tests that wait for the clock come first
    clean = Clean(root, build / "tidy")
    flags = compile_flags(build)
    waiting = [paths for paths in groups_of(root, flags) if not clean.mark(paths).exists()]
    found, looked_at, said = set(), 0, time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        looking = {pool.submit(tidy_together, root, clean.folder, flags, paths): paths for paths in waiting}
        for done in concurrent.futures.as_completed(looking):
            looked_at += 1
            if done.result():
                found.update(done.result())
            else:
                clean.mark(looking[done]).touch()
            if time.monotonic() - said > 60:
                said = time.monotonic()
                print(f"looked at {looked_at} of {len(waiting)} groups of sources", flush=True)
    print("\n".join(sorted(found)))
    return not found


def main():
    what, root = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    if not (root / ".git").exists():
        print("no git checkout here, so nothing says which files are the project's")
        return 0
    return 0 if (check_format(root) if what == "format" else check_tidy(root, pathlib.Path(sys.argv[3]))) else 1


if __name__ == "__main__":
    sys.exit(main())
