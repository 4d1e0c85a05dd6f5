"""Header lines in Thai, as RFC 2047 writes them.

Written here, since the standard library (3.11) now and then loses a space where it folds a long
line of Thai and Latin words.
"""

from base64 import b64encode
from collections.abc import Sequence
from email.headerregistry import Address

_MOST = 42
"""Bytes in one encoded word: 56 letters in base64, 68 with what is around them, and the line with
the header's name is still shorter than 78."""


def header_lines(to: Sequence[Address], cc: Sequence[Address], subject: str) -> bytes:
    """The lines To, Cc and Subject; one without anything is left out."""
    said = {"To": _addresses(to), "Cc": _addresses(cc), "Subject": encoded(subject)}
    lines = [f"{name}: {value}\r\n" for name, value in said.items() if value]
    return "".join(lines).encode("ascii")


def encoded(text: str) -> str:
    """The text in encoded words, one a line; never cut amid a letter."""
    words: list[bytes] = []
    held = b""
    for letter in text:
        more = letter.encode("utf-8")
        if len(held) + len(more) > _MOST:
            words.append(held)
            held = b""
        held += more
    words += [held] if held else []
    return "\r\n ".join(f"=?utf-8?B?{b64encode(word).decode('ascii')}?=" for word in words)


def _addresses(addresses: Sequence[Address]) -> str:
    return ",\r\n ".join(map(_address, addresses))


def _address(address: Address) -> str:
    name = address.display_name
    return f"{encoded(name)}\r\n <{address.addr_spec}>" if name else address.addr_spec
