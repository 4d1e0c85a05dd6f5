"""The first paint waits for nothing that opens the desk."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEAVY = (
    *("sqlalchemy", "alembic", "reportlab", "uharfbuzz", "openpyxl", "pypdfium2", "zxingcpp"),
    *("argon2", "pyrage"),
)
LATER = (
    "clerkdesk.desk",
    "clerkdesk.store",
    "clerkdesk.forms",
    "clerkdesk.paper",
    "PySide6.QtSvg",
    "PySide6.QtNetwork",
    "hashlib",
)

CODE = f"""
import sys, types
from clerkdesk.app.start import start

def opening(*parts):
    print(*[name for name in {(*HEAVY, *LATER)} if name in sys.modules])
    # the namespace Qt takes a tenth of a start: whoever imported it holds it by its name
    print(*["Qt in " + name for name, module in list(sys.modules.items())
            if name.startswith("clerkdesk") and "Qt" in vars(module)])
    sys.stdout.flush()
    import os
    os._exit(0)

for name in ("opening", "reading", "waiting"):
    later = types.ModuleType("clerkdesk.ui." + name)
    later.Opening = opening
    sys.modules[later.__name__] = later
start([])
"""


def test_the_window_is_painted_before_its_heavy_libraries_are_loaded(tmp_path: Path) -> None:
    said = {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0", "CLERKDESK_DATA": str(tmp_path)}
    environ = {**os.environ, **said}
    command = [sys.executable, "-c", CODE]
    done = subprocess.run(
        command, cwd=ROOT, env=environ, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
