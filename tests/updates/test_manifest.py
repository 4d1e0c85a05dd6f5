"""The manifest of newer versions: only what was signed is believed, and only as it was signed."""

import json
from base64 import b64encode
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nacl.signing import SigningKey

from clerkdesk.domain.errors import ClerkError
from clerkdesk.updates.manifest import (
    CONTEXT,
    MOST,
    is_secure,
    numbers,
    read_key,
    read_manifest,
    signed,
)

SEED = bytes(range(32))
KEY = b64encode(bytes(SigningKey(SEED).verify_key)).decode()


def told(**other: object) -> dict[str, Any]:
    """What a manifest says."""
    file = {"name": "ClerkDesk-Setup-0.2.0.exe", "size": 35_000_000, "sha256": "ab" * 32}
    said = {
        "format": 1,
        "serial": 7,
        "version": "0.2.0",
        "published": "2026-11-22",
        "until": "2027-11-22",
        "news": {"th": ["พิมพ์คมขึ้น"], "en": ["Sharper prints"]},
        "page": "https://example.go.th/clerkdesk",
        "files": [file],
    }
    return said | other


def test_what_was_signed_is_read() -> None:
    update = read_manifest(signed(told(), SEED), KEY)
    assert (update.version, update.serial, update.until) == ("0.2.0", 7, date(2027, 11, 22))
    assert update.lines("en") == ("Sharper prints",)
    assert update.lines("lo") == ("พิมพ์คมขึ้น",)
    assert update.files[0].sha256 == "ab" * 32
    assert update.newer_than("0.1.9")
    assert not update.newer_than("0.2.0")
    assert not update.newer_than("0.10.0")


def test_another_key_and_every_changed_letter_are_refused() -> None:
    content = signed(told(), SEED)
    with pytest.raises(ClerkError, match="ลายเซ็น"):
        read_manifest(content, b64encode(bytes(32)).decode())
    with pytest.raises(ClerkError, match="ลายเซ็น"):
        read_manifest(content.replace(b"0.2.0", b"9.2.0"), KEY)
    held = json.loads(content)
    plain = SigningKey(SEED).sign(held["said"].encode()).signature
    held["signature"] = b64encode(plain).decode()
    with pytest.raises(ClerkError, match="ลายเซ็น"):  # signed, but not as a manifest
        read_manifest(json.dumps(held).encode(), KEY)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_rubbish_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(ClerkError):
        read_manifest(content, KEY)


SPOILS: list[Callable[[dict[str, Any]], object]] = [
    lambda said: said.pop("version"),
    lambda said: said.update(version="0.2"),
    lambda said: said.update(version=2),
    lambda said: said.update(format=2),
    lambda said: said.update(serial=0),
    lambda said: said.update(serial="7"),
    lambda said: said.update(until="tomorrow"),
    lambda said: said.update(page="http://example.go.th/"),
    lambda said: said.update(page="javascript:alert(1)"),
    lambda said: said.update(files=[]),
    lambda said: said["files"][0].update(name="../evil.exe"),
    lambda said: said["files"][0].update(sha256="AB" * 32),
    lambda said: said["files"][0].update(size=-1),
    lambda said: said.update(news="all"),
    lambda said: said.update(news={"th": ["x"] * 21}),
]


@pytest.mark.parametrize("spoil", SPOILS)
def test_what_no_program_understands_is_neither_signed_nor_read(
    spoil: Callable[[dict[str, Any]], object],
) -> None:
    said = told()
    spoil(said)
    with pytest.raises((ValueError, KeyError, TypeError)):
        signed(said, SEED)
    text = json.dumps(said)
    signature = b64encode(SigningKey(SEED).sign(CONTEXT + text.encode()).signature).decode()
    with pytest.raises(ClerkError, match="ไม่ใช่ไฟล์แจ้งรุ่นใหม่"):
        read_manifest(json.dumps({"said": text, "signature": signature}).encode(), KEY)


def test_what_is_too_large_is_not_looked_at() -> None:
    with pytest.raises(ClerkError):
        read_manifest(signed(told(), SEED) + b" " * MOST, KEY)


def test_lines_are_short_and_turn_no_reading_direction_around() -> None:
    news = {"th": ["ดี\u202eexe.pdf\x07" + "ก" * 999]}
    [line] = read_manifest(signed(told(news=news), SEED), KEY).news["th"]
    assert line.startswith("ดีexe.pdf")
    assert len(line) == 300


@pytest.mark.parametrize(
    ("address", "secure"),
    [
        ("https://example.go.th/updates.json", True),
        ("https://example.go.th:8443/u", True),
        ("http://example.go.th/u", False),
        ("ftp://example.go.th/u", False),
        ("file:///etc/passwd", False),
        ("https://user:secret@example.go.th/", False),
        ("https://", False),
        ("https://a b/", False),
        ("https://example.go.th/\r\nX: y", False),
        ("https://[::1", False),
        ("", False),
    ],
)
def test_only_https_without_names_is_an_address(address: str, secure: bool) -> None:
    assert is_secure(address) is secure


def test_a_key_is_32_bytes_and_may_have_been_broken_over_lines() -> None:
    assert read_key(f" {KEY[:20]}\n{KEY[20:]} ") == bytes(SigningKey(SEED).verify_key)
    for wrong in ("", "abc", KEY[:-5], "ก" * 44):
        with pytest.raises(ClerkError, match="กุญแจ"):
            read_key(wrong)


def test_versions_are_compared_by_their_numbers() -> None:
    assert numbers("0.10.0") > numbers("0.9.9")
    for wrong in ("1.2", "1.2.3rc1", "1.2.3\n", "", "๑.๒.๓"):
        with pytest.raises(ValueError, match="is no version"):
            numbers(wrong)
