"""Fetches a manifest: by https, from the very address that was set, with bounds of time and size.

The whole request, but for a proxy of the machine::

    GET <path of the address> HTTP/1.1
    Accept-Encoding: identity
    Host: <host of the address>
    User-Agent: ClerkDesk
    Accept: application/json
    Connection: close

On Windows it is sent by Windows itself: without ``Accept-Encoding``, with ``Connection:
Keep-Alive``, ``Pragma: no-cache`` and ``Cache-Control: no-cache``; all else is the same.
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.words import th
from clerkdesk.updates.manifest import MOST, is_secure

if TYPE_CHECKING:
    import ssl

SECONDS = 5.0
"""Of silence after which nobody waits any more."""
LONGEST = 10.0
"""Seconds in all."""
AGENT, ACCEPT = "ClerkDesk", "application/json"
_AT_ONCE = 8 * 1024
_FOUND = 200


class Readable(Protocol):
    """Gives its bytes piece by piece; none at the end."""

    def read(self, most: int, /) -> bytes: ...


class Answer(Readable, Protocol):
    """What a server answered."""

    @property
    def status(self) -> int: ...


Ask = Callable[[str], AbstractContextManager[Answer]]


def fetch(
    address: str,
    ask: "Ask | None" = None,
    clock: Callable[[], float] = time.monotonic,
) -> bytes:
    """What lies at ``address``. ClerkError says why not; no other address is ever asked."""
    refuse_unless_secure(address)
    begun = clock()
    try:
        with (ask or _ask_here)(address) as answer:
            if answer.status != _FOUND:
                raise _refused(answer.status)
            return _bounded(answer, lambda: clock() - begun > LONGEST)
    except (OSError, ValueError) as error:
        raise ClerkError(
            th("ติดต่อที่อยู่แจ้งรุ่นใหม่ไม่ได้"),
            do=th("ตรวจอินเทอร์เน็ตและที่อยู่ หรือขอไฟล์แจ้งรุ่นใหม่ทางแฟลชไดรฟ์"),
            where="{address}",
            address=address,
        ) from error


def read_file(path: Path) -> bytes:
    """A manifest from a stick. ClerkError."""
    try:
        with path.open("rb") as file:
            return _bounded(file, lambda: False)
    except OSError as error:
        raise explain_os_error(error, path) from error


def refuse_unless_secure(address: str) -> None:
    """ClerkError for an address that others on the way could answer for."""
    if not is_secure(address):
        raise ClerkError(
            th("ที่อยู่แจ้งรุ่นใหม่ต้องขึ้นต้นด้วย https:// และไม่มีชื่อผู้ใช้หรือรหัสอยู่ในนั้น"),
            do=th("คัดลอกที่อยู่จากผู้แจกโปรแกรม"),
        )


def _ask_here(address: str) -> AbstractContextManager[Answer]:
    """On Windows, Windows is asked: the program brings no OpenSSL along there."""
    if sys.platform == "win32":
        from clerkdesk.updates.winhttp import ask

        return ask(address, AGENT, ACCEPT, SECONDS)
    return ask_by_python(address)


@contextmanager
def ask_by_python(address: str, trusted: "ssl.SSLContext | None" = None) -> Iterator[Answer]:
    """https and nothing else: another place that the answer names is not gone to."""
    import ssl
    from http.client import HTTPException
    from urllib.request import HTTPSHandler, OpenerDirector, ProxyHandler, Request

    opener = OpenerDirector()
    opener.addheaders = []
    for handler in (ProxyHandler(), HTTPSHandler(context=trusted or ssl.create_default_context())):
        opener.add_handler(handler)
    asked = Request(address, headers={"User-Agent": AGENT, "Accept": ACCEPT})
    try:
        with opener.open(asked, timeout=SECONDS) as answer:
            yield answer
    except HTTPException as error:  # what came is no http
        raise ConnectionError(str(error)) from error


def _bounded(source: Readable, late: Callable[[], bool]) -> bytes:
    held = b""
    while piece := source.read(_AT_ONCE):
        held += piece
        if len(held) > MOST or late():
            raise ClerkError(th("ไฟล์แจ้งรุ่นใหม่ใหญ่หรือช้าผิดปกติ จึงหยุดอ่าน"), do=th("ถามผู้แจกโปรแกรม"))
    return held


def _refused(code: int) -> ClerkError:
    return ClerkError(
        th("ที่อยู่แจ้งรุ่นใหม่ตอบว่า {code}"),
        do=th("ถามผู้แจกโปรแกรมว่าย้ายที่อยู่หรือไม่ แล้วตั้งที่อยู่ใหม่ โปรแกรมไม่ตามไปที่อื่นเอง"),
        code=code,
    )
