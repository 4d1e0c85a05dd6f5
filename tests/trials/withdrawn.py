"""Rights that are missing when the program starts, or withdrawn while it runs.

    python -m tests.trials.withdrawn look FOLDER CASE
    python -m tests.trials.withdrawn acts FOLDER GROUP

Root may write wherever it likes, so it gives up that power first. ``look`` opens a window on an
office that can be read only, goes through every page, exports, and tries an act. ``acts`` withdraws
the rights before every act of a group, and gives them back after it. Both print a line of JSON.
"""

import ctypes
import json
import os
import struct
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.printing import print_memo
from clerkdesk.domain.errors import ClerkError
from tests.desk.rounds import APRIL, UNIT, two_units
from tests.desk.watching import Watch
from tests.office import FakeClock, a_memo, an_allowed_memo, open_office
from tests.trials.acts import acts_of, state_of

Made = TypeVar("Made")

CASES = ("folder", "database", "mount", "files")
"""What can be read only: everything; the database alone; a mounted drive; the folder of files."""

_CAPABILITIES = 0x20080522  # docs: capset(2), version 3
_OVERRIDE = 1 << 1 | 1 << 2  # docs: capabilities(7), CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH
_BIND, _READ_ONLY, _REMOUNT, _PRIVATE = 0x1000, 1, 32, 0x44000  # docs: mount(2)
_NEW_MOUNTS = 0x20000  # docs: unshare(2)


@dataclass
class Found:
    """``wrong`` says what should not have been; ``opened`` the seconds until the first page
    on the wall, ``worked`` those of the processor: others may be at work on the machine."""

    counted: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    opened: float = 0.0
    worked: float = 0.0


def be_ordinary() -> None:
    """From now on modes hold for this process too, whoever it is."""
    if os.geteuid():
        return
    head = struct.pack("Ii", _CAPABILITIES, 0)
    now = ctypes.create_string_buffer(24)
    libc = ctypes.CDLL(None, use_errno=True)
    libc.capget(head, now)
    numbers = [each & ~_OVERRIDE if place < 3 else each for place, each in enumerate(_read(now))]
    if libc.capset(head, struct.pack("6I", *numbers)):
        raise OSError(ctypes.get_errno(), "capset")


def _read(buffer: "ctypes.Array[ctypes.c_char]") -> tuple[int, ...]:
    return struct.unpack("6I", buffer.raw)


def withdraw(folder: Path) -> None:
    """Everything in ``folder`` can only be read."""
    for path in [*folder.rglob("*"), folder]:
        path.chmod(0o555 if path.is_dir() else 0o444)


def give_back(folder: Path) -> None:
    """Everything in ``folder`` can be written again."""
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)


def mount_read_only(folder: Path) -> bool:
    """Mounts ``folder`` so, for this process alone; False where that is not allowed."""
    libc = ctypes.CDLL(None, use_errno=True)
    place = bytes(folder)
    return (
        libc.unshare(_NEW_MOUNTS) == 0
        and libc.mount(b"none", b"/", None, _PRIVATE, None) == 0
        and libc.mount(place, place, None, _BIND, None) == 0
        and libc.mount(place, place, None, _BIND | _REMOUNT | _READ_ONLY, None) == 0
    )


def _make_so(case: str, office: Path) -> bool:
    """Makes it so; whether that could be done."""
    if case == "mount":
        return mount_read_only(office)
    if case == "database":
        (office / "clerkdesk.db").chmod(0o444)
    else:
        (office / "files").mkdir(exist_ok=True)
        withdraw(office if case == "folder" else office / "files")
    return True


def look(folder: Path, case: str) -> Found:
    """Opens the window on an office that can only be read."""
    from tests.trials.atwindow import PLACES, AtWindow

    found = Found()
    office, out = folder / "office", folder / "out"
    out.mkdir()
    desk = open_office(office, FakeClock())
    two_units(desk)
    memo = an_allowed_memo(desk)
    desk.close()
    if not _make_so(case, office):
        found.counted["impossible"] += 1
        return found
    be_ordinary()
    begun, worked = time.perf_counter(), time.process_time()
    at = AtWindow(office)
    found.opened, found.worked = time.perf_counter() - begun, time.process_time() - worked
    desk = at.house.services.desk
    strip = at.window.frame.reading if at.window.frame else None
    banner = strip is not None and strip.isVisible()
    if banner != (case != "files"):
        found.wrong.append(f"banner: {banner}")
    for place in PLACES:
        at.house.show(place)
        at.rest()
        found.counted["pages"] += 1
    _export_all(desk, memo.id, out, found)
    acts = (lambda: a_memo(desk), lambda: print_memo(desk, memo.id, out / "print.pdf"))
    for act in acts[case == "files" :]:  # a print keeps its pages, and is an act
        if not _is_refused(act, found):
            found.wrong.append("an act stood that should not")
    found.wrong += [*at.bugs, *(f"complained: {each}" for each in at.complaints)]
    at.close()
    return found


def _export_all(desk: Desk, memo: int, out: Path, found: Found) -> None:
    from clerkdesk.desk.intakefile import export_intake
    from clerkdesk.desk.monthpaper import export_all, export_month
    from clerkdesk.desk.overviewreport import export_overview
    from clerkdesk.desk.planfile import export_plan
    from clerkdesk.desk.printing import preview_memo, print_blank

    acts: dict[str, Callable[[Path], object]] = {
        "memo.pdf": lambda path: path.write_bytes(preview_memo(desk, memo)),
        "blank.pdf": lambda path: print_blank(desk, "memo", path),
        "month.xlsx": lambda path: export_month(desk, APRIL, path, UNIT, "", _silent),
        "all.pdf": lambda path: export_all(desk, APRIL, path, "", _silent),
        "overview.pdf": lambda path: export_overview(desk, path),
        "intake.xlsx": lambda path: export_intake(desk, path),
        "plan.pdf": lambda path: export_plan(desk, 2561, path),
    }
    for name, act in acts.items():
        try:
            act(out / name)
        except Exception as error:  # noqa: BLE001  whatever it is, it was not exported
            found.wrong.append(f"{name}: {error!r}")
        else:
            found.counted["exports"] += (out / name).stat().st_size > 0


def _is_refused(act: Callable[[], object], found: Found) -> bool:
    try:
        act()
    except ClerkError:
        found.counted["sentences"] += 1
        return True
    except Exception as error:  # noqa: BLE001  no sentence
        found.wrong.append(repr(error))
        return True
    return False


class Withdrawing(Watch):
    """Does each act once, after it was tried without rights. One that stands all the same, for it
    needs nothing that was withdrawn, is not done again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.found = Found()

    def do(self, act: Callable[[], Made]) -> Made:
        """What ``act`` gives."""
        before, made = state_of(self._desk), list[Made]()
        self._desk.close()
        withdraw(self._desk.folder)
        try:
            refused = _is_refused(lambda: made.append(act()), self.found)
        finally:
            give_back(self._desk.folder)
        self.found.counted["acts"] += 1
        if not refused:
            self.found.counted["stood"] += 1
            return made[0]
        if state_of(self._desk) != before:
            self.found.wrong.append(f"act {self.found.counted['acts']} was kept by half")
        return act()


def take_from_acts(folder: Path, group: str) -> Found:
    """Withdraws the rights before every act of a group, in an office below ``folder``."""
    sources = folder / f"{group}-sources"
    sources.mkdir()
    desk = open_office(folder / group, FakeClock())
    be_ordinary()
    withdrawing = Withdrawing(desk)
    acts_of(group)(desk, withdrawing, sources)
    withdrawing.found.wrong += [str(each) for each in desk.store.check() if each.serious]
    desk.close()
    return withdrawing.found


def try_apart(what: str, of: str) -> Found:
    """One of both, in a process of its own, which gives up its power and ends."""
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.trials.withdrawn", what, folder, of]
        environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        root = Path(__file__).resolve().parents[2]
        done = subprocess.run(
            command, cwd=root, env=environ, stdout=subprocess.PIPE, encoding="utf-8", check=True
        )
        give_back(Path(folder))
    said = json.loads(done.stdout)
    return Found(Counter(said["counted"]), said["wrong"], said["opened"], said["worked"])


def _silent(_done: int, _of: int) -> None:
    """Tells nobody."""


if __name__ == "__main__":
    what = {"look": look, "acts": take_from_acts}[sys.argv[1]]
    made = what(Path(sys.argv[2]), sys.argv[3])
    sys.stdout.write(json.dumps(vars(made), ensure_ascii=False) + "\n")
