"""What is left out of the frozen program is not asked for by anything of ours."""

import re
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from clerkdesk.paper.picture import FORMATS

ROOT = Path(__file__).resolve().parents[2]
SPEC = (ROOT / "tools" / "windows" / "clerkdesk.spec").read_text("utf-8")

PLAIN = re.compile(r"^\s*import ([\w.]+)", re.MULTILINE)
FROM = re.compile(r"^\s*from ([\w.]+) import \(?([^)\n]*)", re.MULTILINE)
BY_OPENSSL = ROOT / "clerkdesk" / "updates" / "fetching.py"
"""What speaks https by OpenSSL elsewhere; a frozen program does so by Windows itself."""


def unused() -> set[str]:
    """The modules that the spec leaves out."""
    listed = SPEC[SPEC.index("UNUSED_MODULES = [") : SPEC.index("# Files of Qt")]
    return set(re.findall(r'"([\w.]+)"', listed))


@cache
def imported() -> frozenset[str]:
    """Every module that our code imports, also within functions."""
    found: set[str] = set()
    for path in (ROOT / "clerkdesk").rglob("*.py"):
        if path != BY_OPENSSL:
            text = path.read_text("utf-8")
            found |= set(PLAIN.findall(text))
            for module, names in FROM.findall(text):
                found |= {module, *(f"{module}.{name.strip()}" for name in names.split(","))}
    return frozenset(found)


@pytest.mark.parametrize("module", sorted(unused()))
def test_nothing_of_ours_imports_what_is_left_out(module: str) -> None:
    ours = imported()
    assert not [name for name in ours if name == module or name.startswith(f"{module}.")]


def test_nothing_of_ours_speaks_to_a_network_without_windows() -> None:
    assert not imported() & {"urllib.request", "http.client", "PySide6.QtNetwork.QSslSocket"}


def test_only_one_archive_is_shipped_for_both_programs() -> None:
    assert "append_pkg=False" in SPEC


@pytest.mark.parametrize("name", FORMATS)
def test_pictures_of_every_kind_that_is_taken_can_be_opened(name: str) -> None:
    left_out = SPEC[SPEC.index("UNUSED_PURE = ") : SPEC.index("EMPTY = (")]
    unused = re.compile("|".join(re.findall(r'r"\|?(.+)"', left_out)))
    assert unused.search("PIL.PcxImagePlugin")
    Image.init()
    assert not unused.search(Image.OPEN[name][0].__module__)
