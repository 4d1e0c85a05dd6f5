"""How long the installed program needs until its window is there, beside a bare frozen window.

Under Wine a second is not one of Windows: what counts is the ratio. It ends when the window is on
the screen; what is in it comes a moment later.
"""

import time
from pathlib import Path
from statistics import median

from tools.windows.fetching import once
from tools.windows.machine import MachineError, Windows
from tools.windows.trying.place import Place, wait
from tools.windows.trying.results import Results
from tools.windows.trying.setups import install, uninstall

ROUNDS, FIRST = 5, 1
"""How often each is started, and how many of those only fetch from the disk."""

LONGEST = 1.5
"""Seconds until the window of the program is there, with its files in the memory."""

BARE, OURS = "BareWindow", "ClerkDesk"


def freeze_bare(windows: Windows, work: Path) -> Path:
    """The program of a bare window, frozen with the same parts."""
    script = Path(__file__).with_name("bare.py")

    def make(place: Path) -> None:
        python = work / "python" / "python.exe"
        search = ";".join(windows.path(work / name) for name in ("app", "tools"))
        windows.run(
            [
                *(python, "-m", "PyInstaller", "--noconfirm", "--windowed", "--log-level=WARN"),
                *("--distpath", place, "--workpath", work / "bare-making", "--specpath", place),
                *("--name=BareWindow", script),
            ],
            cwd=work,
            environ={"PYTHONPATH": search, "PYTHONUTF8": "1"},
        )

    once(work / "bare", script.read_text("utf-8"), make)
    return work / "bare" / "BareWindow" / "BareWindow.exe"


def measure(place: Place, bare: Path, setup: Path, results: Results) -> None:
    """Installs once more, makes the practice office, and starts both in turns."""
    install(place, setup, "times")
    if not (place.data / "clerkdesk.db").exists():
        place.clerkdesk("demo")
    programs = {BARE: bare, OURS: place.program / "ClerkDesk.exe"}
    found: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(ROUNDS):
        for name, program in programs.items():
            found[name].append(start_once(place, name, program))
    usual = {name: median(times[FIRST:]) for name, times in found.items()}
    for name, seconds in usual.items():
        every = ", ".join(f"{each:.2f}" for each in found[name])
        results.tell(f"{name}, warm", f"{seconds:.2f} s ({every})")
    results.tell("ratio", f"{usual[OURS] / usual[BARE]:.2f}")
    results.see("the window comes in 1.5 s", usual[OURS] < LONGEST, f"{usual[OURS]:.2f} s")
    uninstall(place, results)


def start_once(place: Place, name: str, program: Path) -> float:
    """Seconds from the start of a program to its window; it is ended again. MachineError where
    no window comes, or one stays: the next would be taken for it."""
    begun = time.monotonic()
    running = place.start(program)
    came = place.window(f"^{name}")
    taken = time.monotonic() - begun
    time.sleep(3)  # what it does after its window is not part of the next start
    place.kill(program.name)
    gone = wait(lambda: running.poll() is not None and not place.window(f"^{name}", 0), 30)
    if not came or not gone:
        raise MachineError(f"{program.name}: {'its window stays' if came else 'no window came'}")
    return taken
