"""Whoever is killed in the middle of typing finds what was typed at the next start."""

import os
from pathlib import Path

import pytest

from tests.ui.killing import kill_apart

MOST = 2.0  # seconds of typing

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and kill -9")


def test_a_kill_while_typing_loses_two_seconds_at_most(tmp_path: Path) -> None:
    [killed] = kill_apart(tmp_path, 1, seed=0)  # many more in tools/trials
    assert killed.is_there
    assert killed.shown
    assert killed.lost <= MOST
