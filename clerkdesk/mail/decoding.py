"""Header lines of mails from everywhere, as text. Nothing in them can make it fail."""

import re
from base64 import b64decode
from binascii import Error, a2b_qp
from email.utils import unquote
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from email.message import Message

_WORD = re.compile(r"=\?([A-Za-z0-9_.:-]+)(?:\*[^?]*)?\?([BbQq])\?([^?]*)\?=")
_BETWEEN_WORDS = re.compile(r"(\?=)\s+(?==\?)")
_FOLDS = re.compile(r"[\r\n]+[ \t]*")
_IN_THAI = re.compile("[\x00-\x7f\u0e01-\u0e5b]*")
_THAI = {"windows-874", "x-windows-874", "tis-620", "tis620", "iso-8859-11", "dos-874", "ansi-874"}
"""Names of one set of letters; Python knows some, and reads less by them than by cp874."""


def text_of(value: object) -> str:
    """A header's value in one line, its encoded words decoded."""
    raw = _FOLDS.sub(" ", _readable(str(value))).strip()
    return _WORD.sub(_decoded_word, _BETWEEN_WORDS.sub(r"\1", raw))


def parameter_of(part: "Message[str, str]", name: str, header: str) -> str:
    """A parameter such as the file name, whichever of the two ways it is encoded in."""
    found = part.get_param(name, header=header)
    if isinstance(found, tuple):  # RFC 2231: charset, language, bytes as letters
        charset, _, value = found
        return by_charset(value.encode("raw-unicode-escape"), charset or "")
    return text_of(unquote(found)) if isinstance(found, str) else ""


def by_charset(data: bytes, charset: str) -> str:
    """Bytes as text in the set of letters that is named, or in the one that they may be in."""
    known = "cp874" if charset.lower() in _THAI else charset
    for name in (known, "utf-8", "cp874"):
        try:
            return data.decode(name or "utf-8")
        except (LookupError, ValueError):  # not the letters that were named
            continue
    return data.decode("utf-8", "replace")


def _readable(raw: str) -> str:
    """Letters that stand in a header as they are, against the rules: แบบ of old Windows is Ẻ in
    UTF-8, so what is Thai throughout goes first."""
    if raw.isascii():
        return raw
    data = raw.encode("utf-8", "surrogateescape")
    ways = [by_charset(data, name) for name in ("utf-8", "cp874")]
    return next((text for text in ways if _IN_THAI.fullmatch(text)), ways[0])


def _decoded_word(word: re.Match[str]) -> str:
    charset, way, value = word.groups()
    try:
        if way in "Bb":
            data = b64decode(value + "=" * (-len(value) % 4))
        else:
            data = a2b_qp(value.encode("ascii", "replace"), header=True)
    except (Error, ValueError):
        return word.group()
    return by_charset(data, charset)
