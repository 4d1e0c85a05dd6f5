"""Text as programs on Windows save it: Excel writes UTF-16, older ones Thai Windows (cp874)."""

import codecs
import sys
from pathlib import Path

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.words import th

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UNMARKED = ("utf-8", "cp874")


def typed_text(path: str) -> str:
    """The text of a file, or what comes in where ``path`` is ``-``; ClerkError."""
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise explain_os_error(error, Path(path)) from error
    return _decoded(data, path)


def _decoded(data: bytes, path: str) -> str:
    marked = [encoding for mark, encoding in _MARKED if data.startswith(mark)]
    for encoding in marked or _UNMARKED:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ClerkError(
        th("อ่านข้อความในไฟล์ {path} ไม่ออก"),
        do=th("ใน Excel ให้บันทึกเป็น “Unicode Text” หรือ “CSV UTF-8” แล้วลองใหม่"),
        path=path,
    )
