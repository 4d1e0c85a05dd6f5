"""The manifest: what the newest version is, what is new in it, and where it is to be had.

A file of JSON with two texts: ``said``, which is JSON itself, and ``signature``, an Ed25519
signature (RFC 8032) over :data:`CONTEXT` and ``said``, in base64. What is signed is the very text,
so that no two readers may understand it differently. Who has the office's key can have signed it.
"""

import json
import re
from base64 import b64decode, b64encode
from binascii import Error
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th

CONTEXT = b"clerkdesk update manifest 1\n"
"""Before what is signed: a signature under something else is none under a manifest."""

MOST = 64 * 1024
"""Bytes of a manifest."""

KEY_BYTES = 32
_MOST_NEWS, _MOST_FILES, _LONGEST = 20, 10, 300
_VERSION = re.compile(r"([0-9]{1,4})\.([0-9]{1,4})\.([0-9]{1,4})")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class File:
    """A file of the new version: its ``size`` in bytes, its SHA-256 in small letters."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Update:
    """What a manifest says. ``serial`` counts the manifests of a key; after ``until`` it says
    nothing any more. ``news`` are lines by language; ``page`` is where the files are to be had."""

    version: str
    serial: int
    published: date
    until: date
    news: Mapping[str, tuple[str, ...]]
    page: str
    files: tuple[File, ...]

    def newer_than(self, version: str) -> bool:
        """Whether this is a later version than ``version``."""
        return numbers(self.version) > numbers(version)

    def lines(self, language: str) -> tuple[str, ...]:
        """What is new, in a language; in Thai where it is not said in that one."""
        return self.news.get(language) or self.news.get("th", ())


def numbers(version: str) -> tuple[int, int, int]:
    """The three numbers of a version. Raises ValueError."""
    found = _VERSION.fullmatch(version)
    if found is None:
        raise ValueError(f"{version!r} is no version")
    return int(found[1]), int(found[2]), int(found[3])


def read_manifest(content: bytes, key: str) -> Update:
    """What a manifest says that was signed for ``key`` (32 bytes in base64). ClerkError for one
    that was not, and for anything else."""
    if len(content) > MOST:
        raise _no_manifest()
    try:
        held = json.loads(content.decode("utf-8"))
        said, signature = str(held["said"]), b64decode(str(held["signature"]), validate=True)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _no_manifest() from error
    _verify(said.encode("utf-8", "replace"), signature, key)
    try:
        return _update(json.loads(said))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _no_manifest() from error


def read_key(typed: str) -> bytes:
    """The 32 bytes of a public key that was typed or pasted. ClerkError for anything else."""
    try:
        key = b64decode("".join(typed.split()), validate=True)
    except (Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise ClerkError(
            th("กุญแจสำหรับตรวจลายเซ็นไม่ถูก"),
            do=th("คัดลอกกุญแจทั้งบรรทัดจากผู้แจกโปรแกรม ยาว 44 ตัว ลงท้ายด้วย ="),
        )
    return key


def signed(said: Mapping[str, Any], seed: bytes) -> bytes:
    """A manifest that says ``said``, signed by the secret key ``seed`` (32 bytes); ValueError where
    no program would understand it."""
    from nacl.signing import SigningKey

    _update(json.loads(json.dumps(said)))
    text = json.dumps(said, ensure_ascii=False, indent=1)
    signature = SigningKey(seed).sign(CONTEXT + text.encode()).signature
    held = {"said": text, "signature": b64encode(signature).decode("ascii")}
    return json.dumps(held, ensure_ascii=False, indent=1).encode() + b"\n"


def public_key(seed: bytes) -> bytes:
    """The public key, 32 bytes, that belongs to a secret one."""
    from nacl.signing import SigningKey

    return bytes(SigningKey(seed).verify_key)


def _verify(said: bytes, signature: bytes, key: str) -> None:
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    try:
        VerifyKey(read_key(key)).verify(CONTEXT + said, signature)
    except (BadSignatureError, ValueError, TypeError) as error:
        raise ClerkError(
            th("ไฟล์แจ้งรุ่นใหม่ไม่ได้ลงลายเซ็นด้วยกุญแจที่ตั้งไว้ จึงไม่ใช้"),
            do=th("ถามผู้แจกโปรแกรมว่าเปลี่ยนกุญแจหรือไม่ ทางโทรศัพท์หรือหนังสือ ไม่ใช่ทางเดียวกับที่ได้ไฟล์"),
        ) from error


def _update(said: Mapping[str, Any]) -> Update:
    """Raises ValueError, KeyError and TypeError for what is no manifest."""
    numbers(said["version"])
    if said["format"] != 1 or not isinstance(said["serial"], int) or said["serial"] < 1:
        raise ValueError("format or serial")
    news = {str(language): _lines(lines) for language, lines in dict(said["news"]).items()}
    files = tuple(_file(each) for each in said["files"])
    if not files or len(files) > _MOST_FILES:
        raise ValueError("files")
    return Update(
        said["version"],
        said["serial"],
        date.fromisoformat(said["published"]),
        date.fromisoformat(said["until"]),
        news,
        _page(said["page"]),
        files,
    )


def _lines(lines: Any) -> tuple[str, ...]:  # noqa: ANN401  what somebody wrote
    if not isinstance(lines, list) or len(lines) > _MOST_NEWS:
        raise ValueError("news")
    return tuple(_CONTROL.sub("", str(line))[:_LONGEST] for line in lines)


def _file(said: Mapping[str, Any]) -> File:
    name, size, sha256 = str(said["name"]), said["size"], str(said["sha256"])
    whole = isinstance(size, int) and size > 0
    if not (whole and _FILE_NAME.fullmatch(name) and _SHA256.fullmatch(sha256)):
        raise ValueError("file")
    return File(name, size, sha256)


def _page(said: Any) -> str:  # noqa: ANN401  what somebody wrote
    page = str(said)
    if not is_secure(page) or len(page) > _LONGEST:
        raise ValueError("page")
    return page


def is_secure(address: str) -> bool:
    """Whether this is an address that is reached by https alone, without anybody's name in it."""
    try:
        parts = urlsplit(address)
        told = parts.hostname, parts.username, parts.password, parts.port
    except ValueError:
        return False
    clean = address.isascii() and not re.search(r"[\s\x00-\x1f\x7f]", address)
    return clean and parts.scheme == "https" and bool(told[0]) and told[1:3] == (None, None)


def _no_manifest() -> ClerkError:
    return ClerkError(
        th("ไฟล์นี้ไม่ใช่ไฟล์แจ้งรุ่นใหม่ของ ClerkDesk หรือเสีย"),
        do=th("ขอไฟล์ใหม่จากผู้แจกโปรแกรม"),
    )
