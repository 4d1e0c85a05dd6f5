"""The layers of pyproject.toml hold, files stay small, heavy libraries are loaded late."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HEAVY = (
    *("sqlalchemy", "alembic", "reportlab", "uharfbuzz", "openpyxl", "pypdfium2", "zxingcpp"),
    *("python_calamine", "holidays", "argon2"),
)
LONGEST_FILE = 300


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


def test_each_layer_knows_only_those_below_it() -> None:
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    done = run_python(code)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines())
        for part in ("clerkdesk", "tests", "tools")
        for path in (ROOT / part).rglob("*.py")
        if "versions" not in path.parts  # migrations are written by the tool and never read anew
    }
    assert {name: n for name, n in lengths.items() if n > LONGEST_FILE} == {}


def test_the_program_starts_without_its_heavy_libraries() -> None:
    code = (
        "import sys, clerkdesk.__main__, clerkdesk.app, clerkdesk.cli, clerkdesk.ui\n"
        f"print(*[name for name in {HEAVY} if name in sys.modules])"
    )
    done = run_python(code)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
