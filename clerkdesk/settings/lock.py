"""The lock of the window: a password that this machine asks for, and how often it was wrong.

Kept as JSON in the data folder, and not in the database: it holds before that is opened, and no
backup carries it elsewhere. What is kept of the password is what Argon2id makes of it.
"""

import json
import unicodedata
from contextlib import ExitStack, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.wrongtries import wait_left
from clerkdesk.settings.whole import write_whole

NAME = "lock.json"
IDLE = (5, 10, 15, 30, 60)
"""Minutes without a key or a move of the mouse, to choose from."""

_SPOILT = "spoilt"

_TRIES = "tries.lock"
"""A file in the data folder, held while a try is counted; it lies there from the first try on."""

_LONGEST = 5.0
"""Seconds of waiting for others who count theirs."""


@dataclass(frozen=True)
class Lock:
    """``hash`` is empty where there is no lock; it says the parameters and the salt, too.
    ``failed`` counts the wrong tries in a row, ``last`` is when the last of them was."""

    hash: str = ""
    idle: int = 10  # minutes
    failed: int = 0
    last: float = 0.0  # seconds since 1970

    @property
    def on(self) -> bool:
        """Whether a password is asked for."""
        return bool(self.hash)

    @property
    def spoilt(self) -> bool:
        """Whether the file cannot be read: then no password opens."""
        return self.hash == _SPOILT

    def wait(self, now: float) -> float:
        """Seconds until the next try."""
        return wait_left(self.failed, self.last, now)


@dataclass(frozen=True)
class Cost:
    """What a guess costs: rounds over so many kibibytes, in so many threads. Argon2's own advice
    for machines with little memory (RFC 9106)."""

    rounds: int = 3
    kibibytes: int = 65_536
    threads: int = 4


@dataclass(frozen=True)
class Tried:
    """What became of a try: ``wait`` is in seconds, until the next."""

    opened: bool
    wait: float = 0.0


def load_lock(folder: Path) -> Lock:
    """The lock of a data folder. A file that cannot be read keeps the window locked."""
    try:
        kept = json.loads((folder / NAME).read_text("utf-8"))
        read = Lock(str(kept["hash"]), int(kept["idle"]), int(kept["failed"]), float(kept["last"]))
    except (FileNotFoundError, NotADirectoryError):
        return Lock()
    except (OSError, ValueError, TypeError, KeyError):
        return Lock(_SPOILT)
    return read if read.on else Lock(_SPOILT)


def save_lock(folder: Path, lock: Lock) -> None:
    """Writes all or nothing; a lock that is off has no file. Raises ClerkError."""
    path = folder / NAME
    if lock.on:
        write_whole(path, json.dumps(asdict(lock), indent=1) + "\n")
        return
    from clerkdesk.domain.oserrors import explain_os_error

    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise explain_os_error(error, path) from error


def hash_of(password: str, cost: Cost | None = None) -> str:
    """What is kept of a password. It takes a moment and 64 megabytes: so does each guess."""
    from argon2 import PasswordHasher

    paid = cost or Cost()
    return PasswordHasher(paid.rounds, paid.kibibytes, paid.threads).hash(_plain(password))


def fits(lock: Lock, password: str) -> bool:
    """Whether it is the password. It takes as long as :func:`hash_of`."""
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return PasswordHasher().verify(lock.hash, _plain(password))
    except (VerificationError, InvalidHashError):
        return False


def try_password(folder: Path, password: str, now: float) -> Tried:
    """Tries a password; ``now`` is in seconds since 1970.

    A try is counted as a wrong one before it is looked at, so that neither a killed program nor
    several at once have more of them. Where nothing can be written, none can be counted.
    """
    wrong = _counted(folder, now)
    if isinstance(wrong, Tried):
        return wrong
    if fits(wrong, password):
        _count(folder, replace(wrong, failed=0, last=0.0))
        return Tried(opened=True)
    return Tried(opened=False, wait=wrong.wait(now))


def _counted(folder: Path, now: float) -> Lock | Tried:
    """The lock with one more wrong try, which may be looked at; or what becomes of a try that is
    not. One at a time: of two that read the same number, one would not be counted."""
    from clerkdesk.domain.onlyone import only_one  # what the first paint does not wait for

    if not load_lock(folder).on:
        return Tried(opened=True)
    with ExitStack() as alone:
        with suppress(ClerkError):
            alone.enter_context(only_one(folder / _TRIES, _LONGEST))
        return _one_more(folder, load_lock(folder), now)


def _one_more(folder: Path, lock: Lock, now: float) -> Lock | Tried:
    if not lock.on:  # taken away meanwhile
        return Tried(opened=True)
    if now < lock.last:  # the clock was wrong then: the wait begins anew, or it would never end
        lock = replace(lock, last=now)
        _count(folder, lock)
    left = lock.wait(now)
    if left > 0:
        return Tried(opened=False, wait=left)
    wrong = replace(lock, failed=lock.failed + 1, last=now)
    _count(folder, wrong)
    return wrong


def _count(folder: Path, lock: Lock) -> None:
    """A spoilt file stays as it is, to be looked at."""
    if not lock.spoilt:
        with suppress(ClerkError):
            save_lock(folder, lock)


def _plain(password: str) -> str:
    """Marks of Thai that look alike are alike, however a keyboard makes them."""
    return unicodedata.normalize("NFC", password)
