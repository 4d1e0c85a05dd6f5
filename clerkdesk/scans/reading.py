"""Scans of signed papers, which come from outside: looked at in a process of its own with limits.

What a PDF does to its reader, it does there. Only one that was opened and bound there once is
handed to what binds papers in the program itself.
"""

import json
from base64 import b64decode
from binascii import Error
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from clerkdesk.apart.asking import Ended, NotStarted, Process
from clerkdesk.apart.launch import command, launch
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.scans.binding import Unreadable

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

ARGUMENT = "--read-scans"
MODULE = "clerkdesk.scans.child"


@dataclass(frozen=True)
class Limits:
    """For each file: ``seconds`` of reading, ``memory`` of the reading process in MB (a picture of
    120 million pixels takes 900)."""

    seconds: float = 20.0
    memory: int = 1500
    start: float = 20.0


_USUAL = Limits()


def _launch() -> "subprocess.Popen[bytes]":
    return launch(command(MODULE, ARGUMENT), _USUAL.memory)


class ScanReader:
    """One child looks at many files, and starts with the first. A context, for one thread."""

    def __init__(
        self,
        limits: Limits = _USUAL,
        launch: "Callable[[], subprocess.Popen[bytes]]" = _launch,
    ) -> None:
        self._seconds = limits.seconds
        self._process = Process(launch, asdict(limits), limits.start)

    def __enter__(self) -> Self:
        """The reader itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Ends the child."""
        self._process.close()

    def count(self, path: Path) -> int:
        """How many pages a scan has: 1 for a picture. Raises :class:`Unreadable`; OSError when the
        file cannot be opened."""
        pages = self._ask("count", path).get("pages")
        if not isinstance(pages, int) or pages < 1:
            raise Unreadable
        return pages

    def look(self, path: Path) -> None:
        """Reads a picture of any kind that the office may choose. Raises likewise."""
        self._ask("look", path)

    def pdf(self, path: Path) -> bytes | Path:
        """A scan as a PDF: itself, or a picture as one page A4. Raises likewise."""
        try:
            made = b64decode(str(self._ask("page", path).get("pdf", "?")), validate=True)
        except Error as error:
            raise Unreadable from error
        return made or path

    def _ask(self, act: str, path: Path) -> dict[str, Any]:
        asked = json.dumps({"act": act, "path": str(path.absolute())})
        try:
            answer = self._process.ask(asked.encode(), self._seconds)
        except Ended as end:
            raise Unreadable from end
        except NotStarted as error:
            raise ClerkError(
                th("เริ่มตัวอ่านไฟล์สแกนไม่ได้"),
                do=th("ปิดโปรแกรมอื่นที่ไม่ใช้แล้วลองใหม่ ถ้ายังไม่ได้ ให้ติดตั้ง ClerkDesk ใหม่"),
            ) from error
        if answer.get("unreadable"):
            raise Unreadable
        if "errno" in answer:
            raise OSError(int(answer["errno"]), str(answer.get("said", "")), str(path))
        return answer
