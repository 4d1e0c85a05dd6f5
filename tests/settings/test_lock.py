"""The lock of the window: what is kept of it, and what a try does."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from clerkdesk.settings.lock import NAME, Cost, Lock, hash_of, load_lock, save_lock, try_password

PASSWORD = "กู้ที่ปั๊ม 42"
NOW = 1_000_000.0


CHEAP = Lock(hash_of(PASSWORD, Cost(1, 8, 1)), idle=15)


def test_what_is_kept_is_argon2id_and_nothing_that_was_typed(tmp_path: Path) -> None:
    kept = Lock(hash_of(PASSWORD))
    save_lock(tmp_path, kept)
    text = (tmp_path / NAME).read_text("utf-8")
    assert "$argon2id$v=19$m=65536,t=3,p=4$" in text
    assert PASSWORD not in text
    assert load_lock(tmp_path) == kept


def test_without_a_lock_everything_opens(tmp_path: Path) -> None:
    assert try_password(tmp_path, "", NOW).opened
    save_lock(tmp_path, Lock())
    assert not (tmp_path / NAME).exists()


def test_wrong_tries_are_counted_over_starts_and_hold_the_right_one_back(tmp_path: Path) -> None:
    save_lock(tmp_path, replace(CHEAP, failed=3, last=NOW - 2))
    assert try_password(tmp_path, "wrong", NOW).wait == 4
    assert load_lock(tmp_path).failed == 4
    assert not try_password(tmp_path, PASSWORD, NOW + 3.5).opened
    assert try_password(tmp_path, PASSWORD, NOW + 4).opened
    assert load_lock(tmp_path).failed == 0


def test_of_many_tries_at_once_no_more_are_looked_at_than_one_after_another(tmp_path: Path) -> None:
    save_lock(tmp_path, CHEAP)
    with ThreadPoolExecutor(8) as others:
        tried = list(others.map(lambda _: try_password(tmp_path, "wrong", NOW), range(8)))
    assert not any(each.opened for each in tried)
    assert load_lock(tmp_path).failed == 3
    assert sum(each.wait > 0 for each in tried) == 6


def test_a_clock_that_went_wrong_for_years_keeps_nobody_out_for_long(tmp_path: Path) -> None:
    save_lock(tmp_path, replace(CHEAP, failed=5, last=NOW + 3e8))
    assert try_password(tmp_path, PASSWORD, NOW).wait == 8
    assert try_password(tmp_path, PASSWORD, NOW + 7).wait == 1
    assert try_password(tmp_path, PASSWORD, NOW + 8).opened


@pytest.mark.parametrize("spoilt", ["", "{", "[]", '{"hash": ""}', '{"hash": "x", "idle": "y"}'])
def test_a_file_that_was_spoilt_keeps_the_window_locked(tmp_path: Path, spoilt: str) -> None:
    (tmp_path / NAME).write_text(spoilt, "utf-8")
    assert load_lock(tmp_path).on
    assert not try_password(tmp_path, "", NOW).opened
    assert (tmp_path / NAME).read_text("utf-8") == spoilt
