"""Where on the web a thing was published."""

import re

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.doors import line
from clerkdesk.domain.words import th

LONGEST = 2000
"""The most letters of an address; browsers take hardly more."""

_LABEL = r"[^\s/?#:@.]+"
_ADDRESS = re.compile(rf"(https?://)?{_LABEL}(\.{_LABEL})+(:\d{{1,5}})?([/?#]\S*)?", re.IGNORECASE)


def read_address(typed: str) -> str:
    """The address as it was typed, ``https://`` or not; empty when nothing was.

    Raises ClerkError for what no browser opens: spaces, another scheme, no name of a site.
    """
    address = line(typed, LONGEST)
    if not address or _ADDRESS.fullmatch(address):
        return address
    raise ClerkError(
        th("“{address}” ไม่ใช่ที่อยู่เว็บ"),
        do=th("คัดลอกจากช่องที่อยู่ของเบราว์เซอร์ เช่น https://www.example.go.th/news/1"),
        address=address[:60],
    )
