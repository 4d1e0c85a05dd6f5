"""The trials of the disk, short: the same code that tools/trials runs for long."""

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.trials.acts import GROUPS
from tests.trials.disk import WHY_NOT, can_be_made, run_on_disk
from tests.trials.power import cut_recorded
from tests.trials.short import FULL, KILLS, POWER

DESK_TESTS = Path(__file__).parents[1] / "desk"

needs_disk = pytest.mark.skipif(not can_be_made(), reason=WHY_NOT)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("trials")


@pytest.fixture(scope="module")
def found(folder: Path) -> dict[str, Any]:
    return dict(json.loads(run_on_disk("tests.trials.short", str(folder), folder=folder)))


@needs_disk
def test_nothing_acknowledged_is_lost_when_an_act_is_killed(found: dict[str, Any]) -> None:
    told = found[KILLS]
    assert (told["lost"], told["damaged"]) == ([], [])
    assert told["kills"] == 8
    assert 0 < told["acknowledged"] < told["kills"]


@needs_disk
def test_a_full_disk_is_a_sentence_and_keeps_nothing_by_half(found: dict[str, Any]) -> None:
    told = found[FULL]
    wrong = [told[kind] for kind in ("silent", "odd", "changed", "damaged", "littered")]
    assert wrong == [[]] * 5
    assert told["failures"] == sum(told["sentences"].values()) > 20


@needs_disk
@pytest.mark.usefixtures("found")
def test_nothing_acknowledged_is_lost_when_the_power_fails(folder: Path) -> None:
    told = cut_recorded(folder / POWER, 10, Random(1))
    assert (told.lost, told.damaged) == ([], [])
    assert told.cuts == 10


def test_the_trials_do_every_act_of_the_desk() -> None:
    """Whatever the journal's tests do is tried, too; and they leave no act out."""
    tested = DESK_TESTS.glob("test_journal_of_*.py")
    assert {path.stem.removeprefix("test_journal_of_") for path in tested} <= set(GROUPS)
