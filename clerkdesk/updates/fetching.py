"""Fetches a manifest: by https, from the very address that was set, with bounds of time and size.

The whole request, but for a proxy of the machine::

    GET <path of the address> HTTP/1.1
    Accept-Encoding: identity
    Host: <host of the address>
    User-Agent: ClerkDesk
    Accept: application/json
    Connection: close
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, TYPE_CHECKING

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.words import th
from clerkdesk.updates.manifest import MOST, is_secure

if TYPE_CHECKING:
    import ssl
    from urllib.request import OpenerDirector

SECONDS = 10.0
"""Of silence after which nobody waits any more."""
LONGEST = 20.0
"""Seconds in all."""
_AT_ONCE = 8 * 1024


def fetch(
    address: str,
    trusted: "ssl.SSLContext | None" = None,
    clock: Callable[[], float] = time.monotonic,
) -> bytes:
    """What lies at ``address``. ClerkError says why not; no other address is ever asked."""
    from http.client import HTTPException
    from urllib.error import HTTPError, URLError
    from urllib.request import Request

    refuse_unless_secure(address)
    headers = {"User-Agent": "ClerkDesk", "Accept": "application/json"}
    begun = clock()
    try:
        with _opener(trusted).open(Request(address, headers=headers), timeout=SECONDS) as answer:
            return _bounded(answer, lambda: clock() - begun > LONGEST)
    except HTTPError as error:
        error.close()
        raise _refused(error.code) from error
    except (URLError, HTTPException, OSError, ValueError) as error:
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


def _opener(trusted: "ssl.SSLContext | None") -> "OpenerDirector":
    """https and nothing else: another place that the answer names is not gone to."""
    import ssl
    from urllib.request import (
        HTTPDefaultErrorHandler,
        HTTPErrorProcessor,
        HTTPSHandler,
        OpenerDirector,
        ProxyHandler,
    )

    opener = OpenerDirector()
    opener.addheaders = []
    context = trusted or ssl.create_default_context()
    handlers = (HTTPSHandler(context=context), HTTPErrorProcessor(), HTTPDefaultErrorHandler())
    for handler in (ProxyHandler(), *handlers):
        opener.add_handler(handler)
    return opener


def _bounded(source: "IO[bytes]", late: Callable[[], bool]) -> bytes:
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
