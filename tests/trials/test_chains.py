import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.trials.chains import walk


def test_random_acts_break_no_law() -> None:
    found = walk(500, seed=2561)
    assert found.wrong == []
    assert found.recorded > 100


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_two_clerks_at_once_lose_no_signature(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.trials.chains", str(tmp_path), "40", "1"]
    run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    found = json.loads(run.stdout)
    assert found["wrong"] == []
    assert found["recorded"] > 20
