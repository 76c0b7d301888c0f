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
import os
import pathlib
import re
import subprocess
import sys
import time

PROGRAMS = ("shared/", "kiosk/", "display/", "remote/")
INCLUDED = re.compile(r'^#include "([^"]+)"', re.MULTILINE)
FILES_AT_ONCE = 40  # for clang-format


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

    def mark(self, path):
        seen, waiting = set(), [path]
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


def tidy_one(root, build, path):
    run = subprocess.run(["clang-tidy", "--quiet", "-p", str(build), path], cwd=root, capture_output=True, text=True,
                         check=False)
    found = [line for line in run.stdout.split("\n") if re.search(r": (warning|error): ", line)]
    if run.returncode != 0 and not found:
        found = [f"{path}: clang-tidy could not look at it: {run.stderr.strip()[-400:]}"]
    return [line.replace(f"{root}/", "") for line in found]


def check_tidy(root, build):
    clean = Clean(root, build / "tidy")
    sources = [path for path in tracked(root) if path.endswith(".cpp") and path.startswith(PROGRAMS)]
    waiting = [path for path in sources if not clean.mark(path).exists()]
    found, looked_at, said = set(), 0, time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        looking = {pool.submit(tidy_one, root, build, path): path for path in waiting}
        for done in concurrent.futures.as_completed(looking):
            looked_at += 1
            if done.result():
                found.update(done.result())
            else:
                clean.mark(looking[done]).touch()
            if time.monotonic() - said > 60:
                said = time.monotonic()
                print(f"looked at {looked_at} of {len(waiting)}", flush=True)
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
