"""Runs a trial over all groups of acts, again and again, in several processes at once."""

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from tests.trials.acts import GROUPS
from tests.trials.disk import run_on_disk


@dataclass(frozen=True)
class Turn:
    """One run of one group: the words that the trial's module takes after its folder."""

    group: str
    words: tuple[str, ...] = ()


def run_all(module: str, turns: Sequence[Turn], jobs: int) -> Iterator[dict[str, Any]]:
    """What each turn found, as it comes."""
    with ThreadPoolExecutor(jobs) as pool:
        for done in as_completed([pool.submit(_run, module, turn) for turn in turns]):
            yield done.result()


def _run(module: str, turn: Turn) -> dict[str, Any]:
    with TemporaryDirectory() as name:
        said = run_on_disk(module, name, turn.group, *turn.words, folder=Path(name))
    found: dict[str, Any] = json.loads(said)
    return found


def add_up(sum_of: dict[str, Any], found: dict[str, Any]) -> None:
    """Adds what one turn found to the rest: counts and lists together."""
    for key, value in found.items():
        if isinstance(value, dict):
            add_up(sum_of.setdefault(key, {}), value)
        else:
            sum_of[key] = sum_of.get(key, type(value)()) + value


def say_starts(starts: Sequence[float]) -> str:
    """How long the next starts took."""
    return (
        f"the next start took {median(starts):.2f} s in the middle, {max(starts):.2f} s at most"
        f" (of {len(starts)} that were measured)"
    )


def every_group(*words: str, groups: Sequence[str] = GROUPS) -> list[Turn]:
    """A turn of each group."""
    return [Turn(group, words) for group in groups]
