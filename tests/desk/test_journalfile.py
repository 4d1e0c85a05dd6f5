"""The exported journal: checked by the checker that goes with it, which knows nothing of us."""

import json
import runpy
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.journalfile import CHECKER, export_journal, journal_years
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.errors import ClerkError
from tests.office import FakeClock, a_memo, open_office

CHECK = runpy.run_path(str(Path(__file__).parents[2] / "tools" / CHECKER))["first_wrong"]
THIS, NEXT = FiscalYear(2561), FiscalYear(2562)


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[bytes], list[bytes], str]:
    """The lines of two fiscal years, and the end of the journal as it is printed."""
    folder, clock = tmp_path_factory.mktemp("office"), FakeClock()
    desk = open_office(folder / "data", clock)
    a_memo(desk)
    clock.forward(300)
    a_memo(desk, subject="ปีถัดไป\u2028=1+1")
    assert journal_years(desk) == (NEXT, THIS)
    export_journal(desk, THIS, folder / "1.jsonl")
    done = export_journal(desk, NEXT, folder / "2.jsonl")
    anchor = anchor_of(desk)
    assert done.anchor == anchor
    desk.close()
    return lines_of(folder / "1.jsonl"), lines_of(folder / "2.jsonl"), anchor


def anchor_of(desk: Desk) -> str:
    with desk.store.read() as tx:
        return tx.journal.anchor()


def lines_of(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines(keepends=True)


def test_the_checker_finds_two_years_whole_and_their_end(
    years: tuple[list[bytes], list[bytes], str], tmp_path: Path
) -> None:
    one, two, anchor = years
    (tmp_path / "1.jsonl").write_bytes(b"".join(one))
    (tmp_path / "2.jsonl").write_bytes(b"".join(two))
    checker = Path(__file__).parents[2] / "tools" / CHECKER
    assert len(checker.read_text("utf-8").splitlines()) <= 40
    command = [sys.executable, "-I", str(checker), "1.jsonl", "2.jsonl"]
    run = subprocess.run([*command, anchor], cwd=tmp_path, check=False)
    assert run.returncode == 0
    forged = f"{anchor[:-1]}{'0' if anchor[-1] != '0' else '1'}"
    assert subprocess.run([*command, forged], cwd=tmp_path, check=False).returncode == 1


def test_any_other_byte_is_found_in_its_line(
    years: tuple[list[bytes], list[bytes], str],
) -> None:
    lines, _, _ = years
    chance = Random(2561)
    for _ in range(200):
        row = chance.randrange(len(lines) - 1)
        place = chance.randrange(len(lines[row]) - 1)
        was = lines[row][place]
        other = bytes([was ^ (1 << chance.randrange(8))])
        changed = [*lines]
        changed[row] = lines[row][:place] + other + lines[row][place + 1 :]
        text = b"".join(changed).splitlines(keepends=True)
        assert CHECK(text, {}).startswith((f"line {row + 1} ", f"line {row + 1}:"))


def test_what_is_taken_out_put_in_or_exchanged_is_found(
    years: tuple[list[bytes], list[bytes], str],
) -> None:
    lines, later, _ = years
    assert CHECK([*lines[:2], *lines[3:]], {}).startswith("line 3")
    assert CHECK([*lines[:2], lines[0], *lines[2:]], {}).startswith("line 3")
    assert CHECK([lines[1], lines[0], *lines[2:]], {}).startswith("line 2")
    held: dict[int, str] = {}
    assert CHECK(lines[:-1], held) == ""
    assert CHECK(later, held | {json.loads(later[0])["seq"] - 1: "0" * 64}).startswith("line 1")
    assert CHECK([], {}) == "no entries"


def test_a_year_in_which_nothing_was_done_is_said(tmp_path: Path) -> None:
    desk = open_office(tmp_path / "data", FakeClock())
    with pytest.raises(ClerkError, match="ไม่มีรายการ"):
        export_journal(desk, FiscalYear(2550), tmp_path / "j.jsonl")
    assert not (tmp_path / "j.jsonl").exists()
    desk.close()


def test_a_journal_whose_export_is_cancelled_leaves_nothing(tmp_path: Path) -> None:
    desk = open_office(tmp_path / "data", FakeClock())

    def stop(done: int, of: int) -> None:
        if done == of:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        export_journal(desk, THIS, tmp_path / "j.jsonl", stop)
    assert [path.name for path in tmp_path.iterdir()] == ["data"]
    desk.close()
