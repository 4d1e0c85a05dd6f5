"""One window for each data folder: a second start brings the first to the front.

A lock file says who is first, also after a crash (its owner is gone then); a local socket that
only this user can open takes what the second start was asked for.
"""

import json
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

_LOCK = "clerkdesk.lock"
_PATIENCE = 800  # ms for the first window to answer
_MOST = 64 * 1024  # bytes of a message; more is nobody's start


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
        held = QLockFile.LockError.LockFailedError
        self.first = self._lock.tryLock(0) or self._lock.error() is not held

    def listen(self) -> None:
        """Begins to take what other starts ask for. QtNetwork is loaded only here."""
        from PySide6.QtNetwork import QLocalServer

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

    def close(self) -> None:
        """Lets the next start be the first."""
        if hasattr(self, "_server"):
            self._server.close()
        self._lock.unlock()

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
