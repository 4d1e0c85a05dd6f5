"""What should not have happened reaches one place, wherever in the window it happens."""

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.ui.messages import Messages
from clerkdesk.ui.voice import Voice

_SENTENCES = (
    th("โปรแกรมทำขั้นตอนนี้ไม่สำเร็จ เพราะมีข้อผิดพลาดในโปรแกรม ไม่ใช่เพราะคุณทำผิด"),
    th("สิ่งที่บันทึกไว้แล้วยังอยู่ครบ และร่างที่กำลังพิมพ์ถูกเก็บไว้ ทำงานต่อได้"),
)
_WHERE = th("รายงานอยู่ที่ {report} ในรายงานไม่มีข้อความที่คุณพิมพ์ ส่งให้ผู้ดูแลโปรแกรมได้")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_log = logging.getLogger("qt")


class Crash(QObject):
    """Takes every exception that nobody expected. A ClerkError among them is told as it stands."""

    _arrived = Signal(object)

    def __init__(
        self, voice: Voice, messages: Messages, report_bug: Callable[[BaseException], str]
    ) -> None:
        super().__init__()
        self._voice = voice
        self._messages = messages
        self._report_bug = report_bug
        self._telling = False
        self._arrived.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Takes over the hooks of Python, of its threads and of Qt."""
        sys.excepthook = self._from_python
        threading.excepthook = self._from_thread
        qInstallMessageHandler(log_qt)

    def take(self, error: BaseException) -> None:
        """Takes an exception, in any thread."""
        self._arrived.emit(error)

    def _from_python(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self.take(error)

    def _from_thread(self, hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None:
            self.take(hook.exc_value)

    def _tell(self, error: BaseException) -> None:
        if isinstance(error, ClerkError):
            self._messages.complain(error)
            return
        path = self._report_bug(error)
        if self._telling:  # one dialog at a time, even when a paint event fails again and again
            return
        self._telling = True
        try:
            sentences = [self._voice.say(each) for each in _SENTENCES]
            where = self._voice.say(_WHERE, report=path)
            self._messages.tell_of_bug(_text_of(path), [*sentences, where])
        finally:
            self._telling = False


def _text_of(path: str) -> str:
    """The report's text to be copied; its path when it cannot be read."""
    try:
        return Path(path).read_text("utf-8")
    except OSError:
        return path


def log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    """Qt's own messages go where the program's go."""
    _log.log(_LEVELS[kind], "%s", message)
