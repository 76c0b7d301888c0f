"""A stage for the real programs: virtual screens, the programs on them, a finger that touches real buttons, and eyes
that read pixels and the room's state. Used by the tests beside this file; standard library only.

Waiting is always for a thing to become true, with a generous limit; nothing here measures speed.
"""
import json
import os
import pathlib
import random
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time

LIMIT_S = 30


def wait_for(what, question, limit_s=LIMIT_S):
    """The first true answer to question(); AssertionError naming `what` when there is none in time."""
    end = time.monotonic() + limit_s
    pause = 0.02
    while time.monotonic() < end:
        answer = question()
        if answer:
            return answer
        # A question may start a program or read a whole screen: asked all the time it would slow down what it waits for.
        time.sleep(pause)
        pause = min(pause * 1.5, 0.15)
    raise AssertionError(f"waited {limit_s} s in vain: {what}")


def free_port_base():
    """A port with three free ones behind it. Below those that a system gives to connections that go out: another test's
    would take the ports of a kiosk that is off for a moment."""
    while True:
        base = random.randrange(10000, 32000)
        try:
            for offset in range(4):
                with socket.socket() as probe:
                    probe.bind(("127.0.0.1", base + offset))
            return base
        except OSError:
            continue


class Screen:
    """One virtual screen of its own, so that windows never lie on each other."""

    def __init__(self, width, height, folder=None):
        self.size = width, height
        read_end, write_end = os.pipe()
        command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp",
                   "-noreset"]
        if folder:
            command += ["-fbdir", str(folder)]
        self.process = subprocess.Popen(command, pass_fds=[write_end], stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            self.display = ":" + pipe.readline().strip()

    def environment(self, **more):
        environment = {k: v for k, v in os.environ.items() if k != "WAYLAND_DISPLAY"}
        return environment | {"DISPLAY": self.display, "SDL_VIDEODRIVER": "x11"} | more

    def outside(self):
        """For programs that look at the whole screen and touch it from outside."""
        return self.environment()

    def picture(self, file):
        """What the screen shows, as a PNG."""
        subprocess.run(["import", "-window", "root", str(file)], env=self.outside(), check=True)
        return file

    def pixels(self):
        """What the screen shows: three bytes a pixel, red, green and blue."""
        return subprocess.run(["import", "-window", "root", "-depth", "8", "rgb:-"], env=self.outside(), check=True,
                              capture_output=True).stdout

    def touch(self, x, y):
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], env=self.outside(), check=True)

    def turn_wheel(self, up=False):
        """Over the middle of the screen."""
        width, height = self.size
        subprocess.run(["xdotool", "mousemove", str(width // 2), str(height // 2), "click", "4" if up else "5"], env=self.outside(),
                       check=True)

    def do(self, *words):
        """Whatever xdotool can do."""
        subprocess.run(["xdotool", *words], env=self.outside(), check=True)

    def type(self, *keys):
        self.do("key", "--delay", "60", *keys)

    def write(self, words):
        self.do("type", "--delay", "30", words)

    def close(self):
        self.process.terminate()
        self.process.wait()


class WaylandScreen(Screen):
    """A virtual screen with a Wayland desktop over all of it, on which every window fills the screen. `turned`: the desktop
    stands on its side on it, as on a panel that was mounted or is held that way; programs then see a screen of height x
    width."""

    def __init__(self, width, height, shell="kiosk-shell.so", turned=None):
        super().__init__(width, height)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="hearth-wayland-"))
        self.log = self.folder / "weston.log"
        config = "--no-config"
        if turned:
            file = self.folder / "weston.ini"
            file.write_text(f"[output]\nname=screen0\nmode={width}x{height}\ntransform={turned}\n", encoding="utf-8")
            config = f"--config={file}"
        with open(self.log, "wb") as log:
            self.compositor = subprocess.Popen(
                ["weston", "--backend=x11-backend.so", "--use-pixman", f"--shell={shell}", f"--width={width}",
                 f"--height={height}", "--socket=hearth", "--idle-time=0", config],
                env=super().environment(XDG_RUNTIME_DIR=str(self.folder)), stdout=log, stderr=log)
        try:
            wait_for("a Wayland desktop", (self.folder / "hearth").exists)
        except AssertionError as fault:
            text = self.log.read_text(errors="replace")
            self.close()
            raise AssertionError(f"{fault}: {text}") from None

    def environment(self, **more):
        environment = {k: v for k, v in os.environ.items() if k != "DISPLAY"}
        return environment | {"XDG_RUNTIME_DIR": str(self.folder), "WAYLAND_DISPLAY": "hearth",
                              "SDL_VIDEODRIVER": "wayland"} | more

    def outside(self):
        return super().environment()

    def close(self):
        self.compositor.terminate()
        self.compositor.wait()
        super().close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Tablet:
    """A remote with a screen: the real program, and its buttons by name. Without a key it has its own place for one and is
    let in by touch; a folder of `settings` is what another tablet has, or the same one at its next start. `within`: the
    beginning of a command that starts it somewhere else; `words`: what stands behind its kind."""

    def __init__(self, stage, kind, key, width, height, *options, screen=None, settings=None, within=(), words=()):
        self.screen = screen or stage.screen(width, height)
        self.touches = 0  # since the test last set it
        self.widgets_file = stage.folder / f"{kind}-{len(stage.programs)}.widgets"
        self.settings = settings or stage.folder / f"settings-{len(stage.programs)}"
        self.own_key = self.settings / "hearth" / f"{kind}-key"
        known = ["--kiosk", stage.address, "--key", str(stage.key(key))] if key else []
        self.process = stage.start(
            [*within, stage.programs_folder / "hearth-remote", *known, "--window", f"{width}x{height}", *options, kind, *words],
            env=self.screen.environment(HEARTH_WIDGETS=str(self.widgets_file), XDG_CONFIG_HOME=str(self.settings)))

    def widgets(self):
        """{id: (x, y, width, height, enabled, label)} of what is on the screen now."""
        found = {}
        if self.widgets_file.exists():
            for line in self.widgets_file.read_text(encoding="utf-8").splitlines():
                name, x, y, width, height, state, label = line.split("\t", 6)
                found[name] = (int(x), int(y), int(width), int(height), state == "enabled", label)
        return found

    def wait_for(self, pattern, enabled=True):
        """The middle of the first widget whose id or label matches, once it is there (and can be pressed)."""
        def there():
            for name, (x, y, width, height, can_press, label) in self.widgets().items():
                if (re.fullmatch(pattern, name) or re.fullmatch(pattern, label)) and (can_press or not enabled):
                    return x + width // 2, y + height // 2
            return None
        try:
            return wait_for(f"a button {pattern!r}", there)
        except AssertionError as fault:
            raise AssertionError(f"{fault}; there are {self.widgets()}") from None

    def press(self, pattern):
        """Touches the middle of the button with the real pointer."""
        self.screen.touch(*self.wait_for(pattern))
        self.touches += 1

    def press_tool(self, button):
        """A button of the page of tools, which may have to be scrolled."""
        self.press("tools")
        self.wait_for("back")
        self.scroll_to(button)
        self.press(button)

    def scroll_to(self, pattern):
        """Turns the wheel over the middle of the screen, down and at the end up, until enough of the widget is there."""
        up = False

        def there():
            nonlocal up
            before = self.widgets()
            if any(re.fullmatch(pattern, name) and widget[4] and widget[3] >= 24 for name, widget in before.items()):
                return True
            self.screen.turn_wheel(up)
            # Else the next turn would scroll past what this one brings.
            end = time.monotonic() + 0.5
            while self.widgets() == before and time.monotonic() < end:
                time.sleep(0.05)
            up = up if self.widgets() != before else not up
            return False
        wait_for(f"{pattern!r} is scrolled to", there)


def keys_in(file):
    """{name: key} of a key file, as bytes."""
    lines = re.findall(r'^(\S+-key) = "([^"]{40})"', pathlib.Path(file).read_text(encoding="utf-8"), re.MULTILINE)
    return {name: key.encode() for name, key in lines}


class Stage:
    """The kiosk with the demo venue in a new data folder, and everything that was started; ends it all at the end."""

    def __init__(self, programs_folder, source_folder):
        self.programs_folder = pathlib.Path(programs_folder)
        self.source_folder = pathlib.Path(source_folder)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="hearth-stage-"))
        self.data = self.folder / "data"
        self.port_base = free_port_base()
        self.address = f"127.0.0.1:{self.port_base}"
        self.screens = []
        self.programs = []
        self.wall = None
        self.kiosk = None

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        for process in reversed(self.programs):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
        for screen in self.screens:
            screen.close()
        if kind:
            for log in sorted(self.folder.glob("*.log")):
                print(f"--- {log.name}\n{log.read_text(errors='replace')[-3000:]}")
        shutil.rmtree(self.folder, ignore_errors=True)

    def screen(self, width, height, folder=None):
        self.screens.append(Screen(width, height, folder))
        return self.screens[-1]

    def wayland_screen(self, width, height, **how):
        self.screens.append(WaylandScreen(width, height, **how))
        return self.screens[-1]

    def start(self, command, **how):
        """One of Hearth's programs by its name, another by its whole path; what it says stands in `log_file`."""
        log_file = self.folder / f"{pathlib.Path(command[0]).name}-{len(self.programs)}.log"
        with open(log_file, "wb") as log:
            process = subprocess.Popen([self.programs_folder / command[0], *map(str, command[1:])], stdout=log, stderr=log,
                                       stdin=subprocess.DEVNULL, **how)
        process.log_file = log_file
        self.programs.append(process)
        return process

    def start_kiosk(self, *options, wall=(1280, 720), now="2026-11-26T18:48:00+00:00", venue=None, before=(), **how):
        """`before`: the words of a command that runs it somewhere else."""
        venue = venue or self.source_folder / "assets/demo/venue.toml"
        command = [*before, str(self.programs_folder / "hearth-kiosk"), "--venue", str(venue), "--data", str(self.data),
                   "--port-base", str(self.port_base), "--now", now, *options]
        environment = None
        if wall:
            if not self.wall:
                self.wall = self.screen(*wall)
            command += ["--window", f"{wall[0]}x{wall[1]}"]
            environment = self.wall.environment()
        else:
            command += ["--no-wall"]
        self.kiosk = self.start(command, env=environment, **how)
        wait_for("the kiosk answers", lambda: self.kiosk.poll() is not None or self.try_status())
        assert self.kiosk.poll() is None, "the kiosk ended at its start"

    def start_new_venue(self, wall=None, now="2026-11-26T18:48:00+00:00"):
        """A kiosk that nobody facilitates yet, in place of the demo."""
        self.data = self.folder / "new venue"
        demo = self.source_folder / "assets/demo/venue.toml"
        venue = self.folder / "venue.toml"
        venue.write_text(re.sub(r"(?m)^demo = true.*$", "", demo.read_text(encoding="utf-8"))
                         .replace('"calendars/', f'"{demo.parent}/calendars/'), encoding="utf-8")
        command = ["hearth-kiosk", "--venue", str(venue), "--data", str(self.data), "--port-base", str(self.port_base),
                   "--now", now]
        how = {}
        if wall:
            self.wall = self.screen(*wall)
            command += ["--window", f"{wall[0]}x{wall[1]}"]
            how["env"] = self.wall.environment()
        else:
            command.append("--no-wall")
        self.kiosk = self.start(command, **how)
        wait_for("the kiosk runs", (self.data / "wall.sock").exists)

    def kill_kiosk(self):
        """As a power cut does."""
        self.kiosk.send_signal(signal.SIGKILL)
        self.kiosk.wait()

    def key(self, name):
        return self.data / "keys" / name

    def admitted_key(self, name, permission):
        """A key file that the kiosk lets in under that name, as people make one and carry it there."""
        file = self.folder / f"key of {name}"
        made = [self.programs_folder / "hearth-remote", "key", str(file)]
        subprocess.run(made, check=True, capture_output=True)
        told = self.own("devices", "admit", f"{file}.pub", permission, name)
        kiosk_key = re.search(r'kiosk-key = "(.*)"', told).group(1)
        subprocess.run([*made, "--kiosk-key", kiosk_key], check=True, capture_output=True)
        return file

    def remote(self, *words, key="facilitator", within="10"):
        """What `hearth-remote WORDS` says: its exit code, its output, and what it complains of."""
        done = subprocess.run([self.programs_folder / "hearth-remote", "--kiosk", self.address, "--key", str(self.key(key)),
                               "--within", within, *words], capture_output=True, text=True, timeout=60, check=False)
        return done.returncode, done.stdout, done.stderr

    def send(self, *words, key="facilitator"):
        """The answer to an applied command; AssertionError when it is refused."""
        code, out, complaint = self.remote("send", *words, key=key)
        assert code == 0, f"send {words}: {code} {out} {complaint}"
        return json.loads(out)

    def close(self):
        """Closes the gathering and does not wait until it can no longer be taken back."""
        self.send("gathering.close")
        self.send("gathering.erase_now")

    def send_lines(self, lines, key="facilitator"):
        """The answers to one command a line, over one connection."""
        done = subprocess.run([self.programs_folder / "hearth-remote", "--kiosk", self.address, "--key", str(self.key(key)),
                               "send", "-"], input="\n".join(lines) + "\n", capture_output=True, text=True, timeout=120,
                              check=False)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def own(self, *words):
        """What `hearth-kiosk WORDS --data …` prints, asked of the kiosk or read from its folder."""
        done = subprocess.run([self.programs_folder / "hearth-kiosk", *words, "--data", str(self.data)],
                              capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, f"{words}: {done.returncode} {done.stderr}"
        return done.stdout

    def status(self):
        code, out, complaint = self.remote("status", "--json")
        assert code == 0, f"status: {code} {complaint}"
        return json.loads(out)

    def try_status(self):
        if not self.key("facilitator").exists():
            return None
        code, out, _ = self.remote("status", "--json", within="1")
        return json.loads(out) if code == 0 else None

    def bytes_with(self, *needles, logs=False):
        """Files of the data folder (and with `logs`, of everything that was written) that hold one of these texts."""
        return self.files_where(lambda content: any(needle.encode() in content for needle in needles), logs)

    def tokens_in(self, *tokens, logs=False):
        """The same for tokens, as they are stored and as they are said. Others that are set aside may begin like one of
        them, as gold-maple does like gold-map."""
        words = [*tokens, *(token.replace("-", " ").title() for token in tokens)]
        any_of_them = re.compile(("(?:" + "|".join(map(re.escape, words)) + ")(?![a-z])").encode())
        return self.files_where(any_of_them.search, logs)

    def files_where(self, found_in, logs):
        root = self.folder if logs else self.data
        return sorted(str(file) for file in root.rglob("*") if file.is_file() and found_in(file.read_bytes()))
