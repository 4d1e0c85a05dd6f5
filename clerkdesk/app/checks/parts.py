"""What the program is made of, with versions: what a report of a fault has to name."""

import platform
import sys
from importlib.metadata import PackageNotFoundError

from clerkdesk.app.checks.trial import CheckError, Trial

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


def _machine() -> tuple[str, ...]:
    from clerkdesk.store.library import library

    how = "frozen" if getattr(sys, "frozen", False) else "unfrozen"
    python = f"Python {platform.python_version()} ({how})"
    return (platform.platform(), python, library())
