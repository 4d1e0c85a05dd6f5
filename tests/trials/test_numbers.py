import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_no_number_goes_out_twice_and_every_gap_is_explained(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.trials.numbers", str(tmp_path), "16", "4", "1", "1"]
    run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    found = json.loads(run.stdout)
    assert found["wrong"] == []
    assert found["numbers"] >= 32
    assert found["kills"] >= 4
    assert found["last"] >= found["numbers"]
    assert found["passed_over"] > 0
