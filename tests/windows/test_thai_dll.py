"""The library that knows Thai words on Windows: what it is made from is proved."""

import hashlib
import io
import tarfile
from pathlib import Path

import pytest

from tools.windows import thai_dll
from tools.windows.thai_dll import INSIDE, PROVED, member, mirrors, prove, take_dictionary


def a_package(content: bytes) -> bytes:
    """A package of Debian with ``content`` as its dictionary."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w:xz") as tar:
        info = tarfile.TarInfo(INSIDE)
        info.size = len(content)
        tar.addfile(info, io.BytesIO(content))
    parts = {"debian-binary": b"2.0\n", "control.tar.xz": b"odd", "data.tar.xz": held.getvalue()}
    made = b"!<arch>\n"
    for name, data in parts.items():
        head = f"{name:<16}{0:<12}{0:<6}{0:<6}{100644:<8}{len(data):<10}`\n"
        made += head.encode() + data + b"\n" * (len(data) % 2)
    return made


def test_the_dictionary_comes_out_of_its_package(tmp_path: Path) -> None:
    (tmp_path / "a.deb").write_bytes(a_package("คำ".encode()))
    out = take_dictionary(tmp_path / "a.deb", tmp_path / "thbrk.tri")
    assert out.read_bytes() == "คำ".encode()
    with pytest.raises(ValueError, match="no signature"):
        member(a_package(b""), "signature")


def test_a_source_that_was_changed_or_lacks_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="--sources"):
        prove(tmp_path)
    for name in PROVED:
        (tmp_path / name).write_bytes(b"changed")
    with pytest.raises(ValueError, match=hashlib.sha256(b"changed").hexdigest()):
        prove(tmp_path)


def test_sources_come_from_where_the_machine_has_its_packages() -> None:
    if not Path("/etc/apt").is_dir():
        pytest.skip("no apt")
    lines = mirrors().splitlines()
    assert [line.split()[0] for line in lines] == ["deb", "deb-src"]


def test_only_what_qt_asks_for_is_to_be_seen() -> None:
    told = (thai_dll.HERE / "thai.def").read_text("ascii").split()
    asked = ["th_brk_new", "th_brk_delete", "th_brk_find_breaks", "th_next_cell"]
    assert told[told.index("EXPORTS") + 1 :] == asked


def test_the_sources_go_with_what_they_were_compiled_by(tmp_path: Path) -> None:
    for name in thai_dll.SOURCES:
        (tmp_path / name).write_bytes(b"")
    kept = {path.name for path in thai_dll.keep_sources(tmp_path, tmp_path / "out")}
    assert kept == {*thai_dll.SOURCES, "dictionary.c", "thai.def", "thai_dll.py"}
