"""What an exported file says, without the moment at which it was made: two that say the same have
the same digest, and one that is not whole has none of a whole one."""

import hashlib
import re
from collections.abc import Callable
from email import message_from_bytes
from email.policy import SMTP
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

_MADE_AT = re.compile(rb"/(?:Creation|Mod)Date ?\(D:[^)]*\)|<[0-9A-Fa-f]{32}>")
"""When a PDF was made, and its number, which comes from that."""
_CORE = "docProps/core.xml"


def digest_of(path: Path) -> str:
    """The digest of a file, by its ending."""
    return _of(path.suffix, path.read_bytes())


def _of(suffix: str, data: bytes) -> str:
    return _sha256(_TOLD.get(suffix, bytes)(data))


def _workbook(data: bytes) -> bytes:
    try:
        with ZipFile(BytesIO(data)) as book:
            whole = book.testzip() is None
            parts = {name: book.getinfo(name).CRC for name in book.namelist() if name != _CORE}
    except BadZipFile:
        return data
    return repr(sorted(parts.items())).encode() if whole else data


def _pdf(data: bytes) -> bytes:
    return _MADE_AT.sub(b"", data)


def _mail(data: bytes) -> bytes:
    mail = message_from_bytes(data, policy=SMTP)
    parts = [
        _of(Path(part.get_filename("")).suffix, part.get_payload(decode=True) or b"")
        for part in mail.walk()
        if not part.is_multipart()
    ]
    whole = not any(part.defects for part in mail.walk())
    return repr((mail["subject"], parts)).encode() if whole else data


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


_TOLD: dict[str, Callable[[bytes], bytes]] = {".xlsx": _workbook, ".pdf": _pdf, ".eml": _mail}
