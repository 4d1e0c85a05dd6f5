"""Locking a key by a passphrase, in a process of its own: see :mod:`keychild`."""

import base64
import json
import subprocess
import sys
from pathlib import Path

ARGUMENT = "--lock-key"
"""What a frozen program is started with to be the child; nobody types it."""

_PROGRAM = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from clerkdesk.store.backups.keychild import serve; sys.exit(serve())"
)
_ROOT = Path(__file__).resolve().parents[3]


def locked(data: bytes, passphrase: str) -> bytes:
    """``data`` as an age file that the passphrase opens."""
    made = _ask(data, passphrase, lock=True)
    if made is None:
        raise RuntimeError("age locked nothing")
    return made


def unlocked(data: bytes, passphrase: str) -> bytes | None:
    """What an age file holds; None where the passphrase is another, or the file is damaged."""
    return _ask(data, passphrase, lock=False)


def _ask(data: bytes, passphrase: str, *, lock: bool) -> bytes | None:
    asked = {"data": base64.b64encode(data).decode("ascii"), "passphrase": passphrase, "lock": lock}
    done = subprocess.run(
        _command(),
        input=json.dumps(asked).encode(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        check=True,
    )
    said = json.loads(done.stdout)
    return None if said is None else base64.b64decode(said)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, ARGUMENT]
    return [sys.executable, "-I", "-X", "utf8", "-c", _PROGRAM, str(_ROOT)]
