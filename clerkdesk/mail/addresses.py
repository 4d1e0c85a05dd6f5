"""Mail addresses as people type them: ``สพป. <office@example.go.th>, a@example.go.th``."""

import re
from email.headerregistry import Address

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.text import one_line
from clerkdesk.domain.words import th

_BETWEEN = re.compile(r'[,;\n]+(?=(?:[^"]*"[^"]*")*[^"]*$)')
_NAMED = re.compile(r'(?:"(?P<quoted>[^"<>]*)"|(?P<plain>[^"<>]*))\s*<(?P<address>[^<>]*)>')
_LOCAL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"(?P<local>{_LOCAL})@(?P<domain>(?:{_LABEL}\.)+{_LABEL})")
_LONGEST = 254
_MOST_TYPED = 10_000
_SHOWN = 60


def read_addresses(typed: str) -> tuple[Address, ...]:
    """The addresses in what was typed, parted by commas, semicolons or lines; none in nothing.

    Raises ClerkError for one to which no mail would go.
    """
    if len(typed) > _MOST_TYPED:
        raise _no_address(typed)
    parts = (part.strip() for part in _BETWEEN.split(typed.replace("\r", "\n")))
    return tuple(_address(part) for part in parts if part)


def _address(typed: str) -> Address:
    named = _NAMED.fullmatch(typed)
    name = one_line((named["quoted"] or named["plain"] or "") if named else "")
    found = _ADDRESS.fullmatch(named["address"].strip() if named else typed)
    if found is None or len(found.group()) > _LONGEST:
        raise _no_address(typed)
    return Address(name, found["local"], found["domain"])


def _no_address(typed: str) -> ClerkError:
    return ClerkError(
        th("“{typed}” ไม่ใช่ที่อยู่อีเมล"),
        do=th("พิมพ์เช่น name@example.go.th ถ้ามีหลายที่ ให้คั่นด้วยจุลภาค"),
        typed=one_line(typed)[:_SHOWN],
    )
