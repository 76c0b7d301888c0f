#!/usr/bin/python3
"""Figures of the real kiosk on a virtual 1080p screen, and of the workbench; printed, never judged.

figures.py PROGRAMS-FOLDER SOURCE-FOLDER
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "end_to_end"))
from stage import Screen, Stage, Tablet, wait_for  # noqa: E402

SECONDS = 60
WORKBENCH_SECONDS = 15


def cpu_seconds(process):
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_mb(process):
    for line in pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0


def first_picture_ms(stage, framebuffer):
    """From the start of the process to the last change of the screen's first picture."""
    def shown():
        return framebuffer.read_bytes()
    blank = shown()
    start = time.monotonic()
    stage.kiosk = stage.start(
        ["hearth-kiosk", "--venue", str(stage.source_folder / "assets/demo/venue.toml"), "--data", str(stage.data),
         "--port-base", str(stage.port_base), "--now", "2026-11-26T14:20:00+00:00", "--window", "1920x1080"],
        env=stage.wall.environment())
    first = last = None
    picture = blank
    while time.monotonic() - start < 2:
        now = shown()
        if now != picture:
            last = time.monotonic() - start
            first = first or last
            picture = now
    return first * 1000, last * 1000


def workbench(stage):
    """At 1280x800 with software OpenGL: to its first frame, and what it costs with the demo's formats open."""
    start = time.monotonic()
    bench = Tablet(stage, "workbench", None, 1280, 800)
    while not bench.widgets():
        time.sleep(0.002)
    print(f"workbench, start to first frame     {(time.monotonic() - start) * 1000:.0f} ms (hearth-remote included)")

    def costs(what):
        before = cpu_seconds(bench.process)
        time.sleep(WORKBENCH_SECONDS)
        share = (cpu_seconds(bench.process) - before) / WORKBENCH_SECONDS * 100
        print(f"workbench, {what:<24} {share:.2f} % of a core, {resident_mb(bench.process):.0f} MB", flush=True)
    time.sleep(3)
    costs("at rest")
    bench.press(r"evening\.play")
    wait_for("it plays", lambda: bench.widgets().get("evening.play", [""] * 6)[5] == "Pause")
    costs("while an evening plays")
    bench.process.terminate()
    bench.process.wait(10)


def main():
    with Stage(sys.argv[1], sys.argv[2]) as stage, tempfile.TemporaryDirectory() as folder:
        stage.wall = Screen(1920, 1080, folder)
        stage.screens.append(stage.wall)
        framebuffer = pathlib.Path(folder) / "Xvfb_screen0"
        first, complete = first_picture_ms(stage, framebuffer)
        print(f"process start to first pixels       {first:.0f} ms")
        print(f"process start to complete picture   {complete:.0f} ms (with the programme)")
        stage.send("guests.sign_in")
        stage.send("gathering.start", "format=listening-circle")
        before = cpu_seconds(stage.kiosk)
        time.sleep(SECONDS)
        print(f"CPU in a gathering, clocks running  {(cpu_seconds(stage.kiosk) - before) / SECONDS * 100:.2f} % of a core")
        stage.close()
        before = cpu_seconds(stage.kiosk)
        time.sleep(SECONDS)
        print(f"CPU when only the clock moves       {(cpu_seconds(stage.kiosk) - before) / SECONDS * 100:.2f} % of a core")
        print(f"resident memory, 1080p wall         {resident_mb(stage.kiosk):.1f} MB", flush=True)
        subprocess.run([stage.programs_folder / "pixel_bench", stage.address, stage.key("facilitator"), framebuffer, "20"],
                       check=True)
        workbench(stage)


if __name__ == "__main__":
    main()
