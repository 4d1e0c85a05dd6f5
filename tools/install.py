"""What run.py has to set up once: .venv, the locked packages, the libraries that Qt loads.

Every step may be interrupted or started twice: the next start finishes it. Messages go to stderr,
one line for each slow step, Thai first; what pip and apt printed is kept in .venv/setup.log.
"""

import errno
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from ctypes import CDLL
from typing import IO

from run import LOCKS, PYTHON, VENV, fingerprint, identity, is_done, stamp

MADE = VENV / "made"  # there only while every package in .venv is whole
LOG = VENV / "setup.log"

# Library that Qt loads -> the Debian package that holds it. The first are needed to draw at all,
# the others to show a window under X11.
DRAWING = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# Where Thai words end in what is typed; the program runs without it.
WORDS = {"libthai.so.0": "libthai0"}
ON_SCREEN = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


class Stop(Exception):  # noqa: N818 - no bug: a sentence for whoever starts the program
    """What is wrong and what to do now, in Thai and in English."""

    def __init__(self, thai: str, english: str) -> None:
        super().__init__(f"{thai}\n{english}")


def say(thai: str, english: str) -> None:
    print(f"ClerkDesk: {thai} · {english}", file=sys.stderr, flush=True)


def set_up(needs: Sequence[str]) -> bool:
    """Does the steps (keys of STEPS) that are not done yet; False after saying what went wrong."""
    try:
        with alone():
            do(needs)
    except Stop as stop:
        print(stop, file=sys.stderr)
    except OSError as error:
        print(explain_os(error), file=sys.stderr)
    else:
        return True
    return False


def do(needs: Sequence[str]) -> None:
    made = MADE.read_text("utf-8") if MADE.is_file() else ""
    if not PYTHON.exists() or made != identity():
        make_venv()
    for need in needs:
        if not is_done(need):
            STEPS[need]()
            stamp(need).write_text(fingerprint(need), "utf-8")


@contextmanager
def alone() -> Iterator[None]:
    """One set-up at a time: a second start waits until the first has finished."""
    VENV.mkdir(exist_ok=True)
    with (VENV / "setup.lock").open("w") as file:
        if not take_lock(file, wait=False):
            say("รอให้การติดตั้งที่กำลังทำอยู่เสร็จก่อน", "waiting for another start that is setting up")
            while not take_lock(file, wait=True):
                continue
        # A pip that outlives a killed run.py keeps the lock, and the next start waits for it.
        os.set_inheritable(file.fileno(), True)
        yield


def take_lock(file: IO[str], *, wait: bool) -> bool:
    """Whether the lock was taken; closing the file gives it back. Windows waits ten seconds."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError as error:
        if error.errno not in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
            raise
        return False
    return True


def make_venv() -> None:
    """A fresh .venv, without pip where one works on it from outside (Debian has no other)."""
    pip_is_outside = has("pip")
    if not pip_is_outside and not has("ensurepip"):
        line = "sudo apt-get install -y python3-pip python3-venv"
        raise Stop(
            f"Python ในเครื่องนี้ไม่มี pip โปรดให้ผู้ดูแลเครื่องสั่ง: {line}",
            f"This Python has no pip. Ask an administrator to run: {line}",
        )
    say("กำลังเตรียมโฟลเดอร์ .venv", "making .venv")
    empty_venv()
    options = ["--without-pip"] if pip_is_outside else []
    run_logged([sys.executable, "-m", "venv", *options, str(VENV)], explain_pip)
    MADE.write_text(identity(), "utf-8")


def has(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def empty_venv() -> None:
    for child in VENV.iterdir():
        if child.is_dir() and not child.is_symlink():
            shutil.rmtree(child)
        elif child.name != "setup.lock":
            child.unlink()


def install_packages(lock: str) -> None:
    """Installs what the lock file names; pip fetches everything before it changes anything."""
    say(
        "กำลังดาวน์โหลดและติดตั้งชุดโปรแกรม (ประมาณ 130 MB)",
        "downloading and installing packages (about 130 MB)",
    )
    outside = [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    pip = outside if has("pip") else [str(PYTHON), "-m", "pip"]
    quiet = ["--disable-pip-version-check", "--no-input", "--progress-bar=off"]
    strict = ["--require-hashes", "--only-binary=:all:"]
    MADE.unlink()  # an interruption from here on leaves a .venv that the next start makes anew
    try:
        run_logged([*pip, "install", *quiet, *strict, "-r", str(LOCKS[lock])], explain_pip)
    finally:
        printed = read_log()
        if "Installing collected packages" not in printed or "Successfully" in printed:
            MADE.write_text(identity(), "utf-8")


def run_logged(command: Sequence[str], explain: Callable[[str], Stop]) -> None:
    """Runs a command quietly; what it printed is kept in the log and explains a failure."""
    plain = {"PIP_USER": "0", "PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"}
    environ = {**os.environ, **plain, "DEBIAN_FRONTEND": "noninteractive"}
    with LOG.open("w", encoding="utf-8") as log:
        done = subprocess.run(
            command, env=environ, stdout=log, stderr=log, close_fds=False, check=False
        )
    if done.returncode:
        raise explain(read_log())


def read_log() -> str:
    return LOG.read_text("utf-8", "replace") if LOG.is_file() else ""


# What pip printed -> what is wrong and what to do, in Thai and in English. The last one fits all.
PIP_FAILURES = (
    (
        "No space left on device",
        "ดิสก์เต็ม โปรดลบไฟล์ที่ไม่ใช้ให้มีที่ว่างอย่างน้อย 700 MB",
        "The disk is full. Free at least 700 MB",
    ),
    (
        "DO NOT MATCH THE HASHES",
        "ไฟล์ที่ดาวน์โหลดมาไม่ตรงกับที่ตรวจไว้ จึงไม่ติดตั้ง โปรดลองใช้เครือข่ายอื่น",
        "A downloaded file is not the one that was checked: not installed. Try another network",
    ),
    (
        "[WinError",
        "มีโปรแกรมใช้โฟลเดอร์ .venv อยู่ โปรดปิด ClerkDesk ที่เปิดค้างอยู่",
        "Some program is using the folder .venv. Close any ClerkDesk that is open",
    ),
    (
        "",
        "ดาวน์โหลดชุดโปรแกรมไม่สำเร็จ โปรดตรวจว่าเครื่องต่ออินเทอร์เน็ตได้",
        "The packages could not be downloaded. Check that this machine reaches the internet",
    ),
)


def explain_pip(printed: str) -> Stop:
    _, thai, english = next(failure for failure in PIP_FAILURES if failure[0] in printed)
    return Stop(
        f"{thai} แล้วสั่งใหม่อีกครั้ง (รายละเอียด: {LOG})",
        f"{english}, then run this again. (Details: {LOG})",
    )


def explain_os(error: OSError) -> Stop:
    reason, place = error.strerror or str(error), error.filename or VENV
    return Stop(
        f"เขียน {place} ไม่ได้ ({reason}) โปรดปิด ClerkDesk ที่เปิดค้างอยู่ "
        "ตรวจสิทธิ์ของโฟลเดอร์และที่ว่างของดิสก์ แล้วสั่งใหม่อีกครั้ง",
        f"Cannot write {place} ({reason}). Close any ClerkDesk that is open, check the rights "
        "to the folder and the free space of the disk, then run this again.",
    )


def install_libraries(needed: Mapping[str, str], wanted: Mapping[str, str] | None = None) -> None:
    """Has Debian install the shared libraries that are missing, or says how to; those that are only
    ``wanted`` are left out where that cannot be done."""
    missing = [package for library, package in needed.items() if not loads(library)]
    if missing and not may_use_apt():
        raise explain_apt(missing)
    if may_use_apt():
        missing += [package for library, package in (wanted or {}).items() if not loads(library)]
    if missing:
        apt_install(missing)


def loads(library: str) -> bool:
    if not sys.platform.startswith("linux"):
        return True
    try:
        CDLL(library)
    except OSError:
        return False
    return True


def may_use_apt() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0 and bool(shutil.which("apt-get"))


def apt_install(packages: Sequence[str]) -> None:
    names = " ".join(packages)
    say(f"กำลังติดตั้งส่วนประกอบของระบบ {names}", f"installing system packages {names}")
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        run_logged(["apt-get", "-q", *command], lambda _: explain_apt(packages))


def explain_apt(packages: Sequence[str]) -> Stop:
    line = f"sudo apt-get install -y --no-install-recommends {' '.join(packages)}"
    return Stop(
        "เครื่องนี้ยังขาดส่วนประกอบของระบบ โปรดต่ออินเทอร์เน็ต ให้ผู้ดูแลเครื่องสั่งบรรทัดล่างนี้ แล้วเริ่มใหม่อีกครั้ง",
        "System packages are missing. With a connection to the internet, have an administrator "
        f"run this line, then start again:\n{line}",
    )


def install_test_tools() -> None:
    """pdftotext, which some tests read a PDF with; without it those tests fail and say so."""
    if not shutil.which("pdftotext") and may_use_apt():
        apt_install(["poppler-utils"])


STEPS: Mapping[str, Callable[[], None]] = {
    "libraries": lambda: install_libraries(DRAWING, WORDS),
    "screen-libraries": lambda: install_libraries(ON_SCREEN),
    "test-tools": install_test_tools,
    "packages": lambda: install_packages("packages"),
    "test-packages": lambda: install_packages("test-packages"),
}
