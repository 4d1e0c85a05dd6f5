"""Makes and signs the manifest that tells of a new version, and the key for it.

    python tools/manifest.py key release.key            a new key, locked by a passphrase
    python tools/manifest.py sign release.key release.toml dist/*.exe dist/*.zip -o updates.json
    python tools/manifest.py check updates.json PUBLIC-KEY

``release.toml`` says ``serial`` (one more each time), ``version``, ``published``, ``days`` (for how
many it holds), ``page`` (https), and under ``[news]`` lists of lines ``th`` and ``en``.
"""

import argparse
import hashlib
import sys
import tomllib
from base64 import b64encode
from collections.abc import Sequence
from datetime import date, timedelta
from getpass import getpass
from pathlib import Path
from typing import Any

from nacl.signing import SigningKey
from pyrage import DecryptError
from pyrage import passphrase as locking

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from clerkdesk.domain.errors import ClerkError  # noqa: E402
from clerkdesk.updates.manifest import KEY_BYTES, public_key, read_manifest, signed  # noqa: E402

LEAST = 10
"""Letters of a passphrase."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command; gives the exit code."""
    asked = _parser().parse_args(argv)
    try:
        print(asked.act(asked))
    except (ClerkError, ValueError, OSError, DecryptError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def new_key(path: Path, passphrase: str) -> str:
    """Keeps a new secret key in ``path``, locked by age; gives the public one. Nothing is written
    over: who loses a key can tell nobody of a new version any more."""
    if len(passphrase) < LEAST:
        raise ValueError(f"at least {LEAST} letters")
    key = SigningKey.generate()
    with path.open("xb") as file:
        path.chmod(0o600)
        file.write(locking.encrypt(bytes(key), passphrase))
    return b64encode(bytes(key.verify_key)).decode("ascii")


def open_key(path: Path, passphrase: str) -> bytes:
    """The secret key. Raises DecryptError."""
    seed = locking.decrypt(path.read_bytes(), passphrase)
    if len(seed) != KEY_BYTES:
        raise ValueError(f"{path.name} is no key")
    return seed


def manifest_of(said: dict[str, Any], files: Sequence[Path]) -> dict[str, Any]:
    """What a manifest says of ``files``, from what ``release.toml`` says."""
    published = said["published"]
    if not isinstance(published, date):
        raise ValueError("published is a date: 2026-11-22")
    return {
        "format": 1,
        "serial": said["serial"],
        "version": said["version"],
        "published": published.isoformat(),
        "until": (published + timedelta(days=said["days"])).isoformat(),
        "news": said["news"],
        "page": said["page"],
        "files": [_file(path) for path in files],
    }


def _file(path: Path) -> dict[str, Any]:
    content = path.read_bytes()
    return {
        "name": path.name,
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }


def _key(asked: argparse.Namespace) -> str:
    first, again = getpass("Passphrase: "), getpass("Again: ")
    if first != again:
        raise ValueError("the two differ")
    return f"Public key, for everybody: {new_key(asked.key, first)}"


def _sign(asked: argparse.Namespace) -> str:
    try:
        said = manifest_of(tomllib.loads(asked.release.read_text("utf-8")), asked.files)
    except KeyError as error:
        raise ValueError(f"{asked.release.name} lacks {error}") from error
    seed = open_key(asked.key, getpass("Passphrase: "))
    content = signed(said, seed)
    public = b64encode(public_key(seed)).decode("ascii")
    read_manifest(content, public)  # as every program will
    asked.out.write_bytes(content)
    return f"{asked.out}: {said['version']}, serial {said['serial']}, until {said['until']}"


def _check(asked: argparse.Namespace) -> str:
    found = read_manifest(asked.manifest.read_bytes(), asked.public)
    files = "".join(f"\n{file.sha256}  {file.name}" for file in found.files)
    return f"{found.version}, serial {found.serial}, until {found.until}{files}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    acts = parser.add_subparsers(required=True)
    key = acts.add_parser("key")
    key.add_argument("key", type=Path)
    key.set_defaults(act=_key)
    sign = acts.add_parser("sign")
    sign.add_argument("key", type=Path)
    sign.add_argument("release", type=Path)
    sign.add_argument("files", type=Path, nargs="+")
    sign.add_argument("-o", "--out", type=Path, default=Path("updates.json"))
    sign.set_defaults(act=_sign)
    check = acts.add_parser("check")
    check.add_argument("manifest", type=Path)
    check.add_argument("public")
    check.set_defaults(act=_check)
    return parser


if __name__ == "__main__":
    sys.exit(main())
