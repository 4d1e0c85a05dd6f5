"""One window for each data folder: a second start brings the first to the front.

A lock file says who is first, also after a crash (its owner is gone then); a local socket that
only this user can open takes what the second start was asked for. Where the first cannot be
reached (another machine, another user), the second may still look, and knows whose it is.
"""

import json
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QSysInfo, Signal

_LOCK = "clerkdesk.lock"
_HOLDER = "clerkdesk.lock.json"
_PATIENCE = 800  # ms for the first window to answer
_STARTING = 10.0  # s for a first window that is just starting, or closing
_AGAIN = 0.1  # s
_MOST = 64 * 1024  # bytes of a message; more is nobody's start


@dataclass(frozen=True)
class Holder:
    """Whose the data is now: the name of the machine and of the user, empty where not known;
    ``here`` when it is this machine."""

    machine: str = ""
    user: str = ""
    here: bool = False


class SingleWindow(QObject):
    """``asked`` comes with the words that another start was given."""

    asked = Signal(list)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        with suppress(OSError):  # the desk will say what is wrong with the folder
            folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._lock = QLockFile(str(folder / _LOCK))
        self._lock.setStaleLockTime(0)  # only a lock whose owner is gone is stale
        self.first = self._try()

    def come_in(self, words: Sequence[str], longest: float = _STARTING) -> bool:
        """Whether this start goes on: as the first, or only to look beside a window that cannot be
        reached. False when the first window was given ``words``.

        One that is just starting does not listen yet, and one that closes no longer does: for
        those it is waited ``longest`` seconds.
        """
        end = time.monotonic() + longest
        while not self.first:
            if self.hand_over(words):
                return False
            holder = self.holder()
            elsewhere = bool(holder.machine) and not holder.here
            if elsewhere or time.monotonic() > end:
                return True
            if not self.try_again():
                time.sleep(_AGAIN)
        return True

    def holder(self) -> Holder:
        """Whose the data is, as far as the lock says; who it is on that machine is told by the
        file beside it, when it is of the same process."""
        process, machine, _program = self._lock.getLockInfo()[-3:]
        said = self._said()
        same = (said.get("machine"), said.get("process")) == (machine, process)
        user = str(said.get("user", "")) if same else ""
        return Holder(machine, user, machine == QSysInfo.machineHostName())

    def try_again(self) -> bool:
        """Whether the first window is gone now, so that a new start would be the first."""
        self.first = self._try()
        return self.first

    def take_over(self) -> bool:
        """Takes the lock of a machine of which the clerk says that it no longer runs; False while
        it does, wherever the drive knows of locks."""
        return self._lock.removeStaleLockFile() and self.try_again()

    def listen(self) -> None:
        """Begins to take what other starts ask for. QtNetwork is loaded only here."""
        from PySide6.QtNetwork import QLocalServer

        if not self.first:
            return
        self._sign()
        name = _socket_name(self._folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(name)  # what a killed window left
        self._server.newConnection.connect(self._take)
        self._server.listen(name)

    def hand_over(self, words: Sequence[str]) -> bool:
        """Gives ``words`` to the first window; False when it does not answer."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(_socket_name(self._folder))
        if not socket.waitForConnected(_PATIENCE):
            return False
        _let_others_come_forward()
        socket.write(json.dumps(list(words)).encode() + b"\n")
        sent = socket.waitForBytesWritten(_PATIENCE)
        socket.disconnectFromServer()
        return bool(sent)

    def rest(self) -> None:
        """Takes nothing more: a window that closes does not come to the front."""
        if hasattr(self, "_server"):
            self._server.close()

    def close(self) -> None:
        """Lets the next start be the first."""
        self.rest()
        if self._lock.isLocked():
            with suppress(OSError):
                (self._folder / _HOLDER).unlink(missing_ok=True)
            self._lock.unlock()

    def _try(self) -> bool:
        """Where no lock can be made, nothing can be written either: whoever comes may look."""
        locked = self._lock.tryLock(0)
        held = self._lock.error() is QLockFile.LockError.LockFailedError
        return locked or not held or self._left_behind()

    def _left_behind(self) -> bool:
        """Whether it is only that the lock of a program which ended cannot be taken away, for want
        of rights in the folder."""
        from clerkdesk.settings import writable
        from clerkdesk.settings.running import runs

        process, machine, _program = self._lock.getLockInfo()[-3:]
        here = machine == QSysInfo.machineHostName()
        return here and not runs(process) and writable(self._folder) is not None

    def _sign(self) -> None:
        """Writes beside the lock who has it."""
        import getpass  # what the first paint does not wait for

        with suppress(OSError, KeyError, ImportError):
            process, machine, _program = self._lock.getLockInfo()[-3:]
            said = {"user": getpass.getuser(), "machine": machine, "process": process}
            (self._folder / _HOLDER).write_text(json.dumps(said), "utf-8")

    def _said(self) -> dict[str, object]:
        try:
            said = json.loads((self._folder / _HOLDER).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return said if isinstance(said, dict) else {}

    def _take(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._read(bytes(socket.peek(_MOST).data())))
        socket.disconnected.connect(socket.deleteLater)

    def _read(self, sent: bytes) -> None:
        if not sent.endswith(b"\n"):
            return
        try:
            words = json.loads(sent)
        except ValueError:
            return
        if isinstance(words, list) and all(isinstance(word, str) for word in words):
            self.asked.emit(words)


def _let_others_come_forward() -> None:
    """Windows lets a window come to the front only where the one that has the keys allows it."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)


def _socket_name(folder: Path) -> str:
    import hashlib  # loads OpenSSL, which the first paint does not wait for

    place = str(folder.resolve()).casefold()
    return f"clerkdesk-{hashlib.sha256(place.encode()).hexdigest()[:16]}"
