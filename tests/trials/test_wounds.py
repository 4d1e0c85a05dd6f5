from pathlib import Path

from tests.trials.wounds import KINDS, damage_often


def test_every_kind_of_damage_is_found_or_harmless_kept_and_mended(tmp_path: Path) -> None:
    found = damage_often(tmp_path, times=len(KINDS), seed=2561)
    assert found.mutants == len(KINDS)
    wrong = [*found.missed, *found.crashed, *found.unkept, *found.unrestored]
    assert not wrong
    assert found.slowest < 10
