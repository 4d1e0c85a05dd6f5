"""What the program is made of, with versions: what a report of a fault has to name."""

import platform
import sys
from importlib.metadata import PackageNotFoundError

from clerkdesk.app.checks.trial import CheckError, Trial
from clerkdesk.domain.errors import ClerkError
from clerkdesk.updates.manifest import KEY_BYTES

#: What the program cannot do without, as the package index calls it.
NAMES = (
    *("PySide6-Essentials", "SQLAlchemy", "alembic", "reportlab", "rl-accel", "uharfbuzz"),
    *("openpyxl", "python-calamine", "pypdfium2", "zxing-cpp", "pyrage", "argon2-cffi"),
    *("PyNaCl", "platformdirs", "holidays"),
)


def parts_are_there(trial: Trial) -> str:
    """Every part says its version."""
    said, lacking = list[str](), list[str]()
    for name in NAMES:
        try:
            said.append(f"{name} {trial.parts.version(name)}")
        except PackageNotFoundError:
            lacking.append(name)
    if lacking:
        raise CheckError(f"no version of {', '.join(lacking)}")
    return ", ".join((*_machine(), *said))


def notices_are_verified(trial: Trial) -> str:
    """A notice of a new version is signed and read; one changed letter of it is refused. Nothing is
    asked of any network, but what would ask is loaded."""
    from base64 import b64encode

    from clerkdesk.updates.manifest import public_key, signed

    if sys.platform == "win32":
        from clerkdesk.updates.winhttp import WinHttp

        WinHttp()
    seed = bytes(range(KEY_BYTES))
    key = b64encode(public_key(seed)).decode("ascii")
    content = signed(_NOTICE, seed)
    version = trial.parts.read_notice(content, key).version
    try:
        trial.parts.read_notice(content.replace(b"1.2.3", b"9.2.3"), key)
    except ClerkError:
        return f"Ed25519, {version}"
    raise CheckError("a changed notice was believed")


_NOTICE = {
    "format": 1,
    "serial": 1,
    "version": "1.2.3",
    "published": "2026-11-22",
    "until": "2026-11-23",
    "news": {"th": ["ทดสอบ"]},
    "page": "https://example.go.th/",
    "files": [{"name": "a.exe", "size": 1, "sha256": "0" * 64}],
}


def _machine() -> tuple[str, ...]:
    from clerkdesk.store.library import library

    how = "frozen" if getattr(sys, "frozen", False) else "unfrozen"
    python = f"Python {platform.python_version()} ({how})"
    return (platform.platform(), python, library())
