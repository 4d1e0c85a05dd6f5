"""The tool that signs manifests: what it writes is what programs read, and its key stays secret."""

import hashlib
from pathlib import Path

import pytest
from pyrage import DecryptError

from clerkdesk.updates.manifest import read_manifest
from tools import manifest

RELEASE = """
serial = 3
version = "0.2.0"
published = 2026-11-22
days = 365
page = "https://example.go.th/clerkdesk"
[news]
th = ["พิมพ์คมขึ้น"]
en = ["Sharper prints"]
"""
PASSPHRASE = "ปลาทูสองเข่ง"


class QuickLock:
    """Locks as age does, without the seconds that each guess has to take."""

    @staticmethod
    def encrypt(data: bytes, passphrase: str) -> bytes:
        return b"age" + hashlib.sha256(passphrase.encode()).digest() + data

    @staticmethod
    def decrypt(data: bytes, passphrase: str) -> bytes:
        if data[3:35] != hashlib.sha256(passphrase.encode()).digest():
            raise DecryptError
        return data[35:]


def test_a_key_is_made_a_version_signed_and_the_manifest_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(manifest, "getpass", lambda _asked: PASSPHRASE)
    monkeypatch.setattr(manifest, "locking", QuickLock)
    key, release, setup, out = (
        tmp_path / name for name in ("release.key", "release.toml", "Setup-0.2.0.exe", "u.json")
    )
    assert manifest.main(["key", str(key)]) == 0
    public = capsys.readouterr().out.split()[-1]
    assert key.read_bytes().startswith(b"age")
    assert manifest.main(["key", str(key)]) == 1  # nothing is written over
    release.write_text(RELEASE, "utf-8")
    setup.write_bytes(b"MZ")
    assert manifest.main(["sign", str(key), str(release), str(setup), "-o", str(out)]) == 0
    update = read_manifest(out.read_bytes(), public)
    assert (update.version, update.serial, str(update.until)) == ("0.2.0", 3, "2027-11-22")
    assert update.files[0].sha256 == hashlib.sha256(b"MZ").hexdigest()
    capsys.readouterr()
    assert manifest.main(["check", str(out), public]) == 0
    assert hashlib.sha256(b"MZ").hexdigest() in capsys.readouterr().out
    assert manifest.main(["check", str(out), "A" * 43 + "="]) == 1
    monkeypatch.setattr(manifest, "getpass", lambda _asked: "another one")
    assert manifest.main(["sign", str(key), str(release), str(setup), "-o", str(out)]) == 1


def test_what_lacks_is_named_and_a_short_passphrase_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="10"):
        manifest.new_key(tmp_path / "key", "short")
    assert not (tmp_path / "key").exists()
    with pytest.raises(ValueError, match="date"):
        manifest.manifest_of({"published": "2026-11-22"}, [])
