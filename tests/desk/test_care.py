"""Looking after the records: the check after real work, and what files tell of the journal."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from clerkdesk.desk.care import check_records, journal_holds, read_journal
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.printing import print_memo
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.desk.sheets import export_sheet
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.store.database import FILE
from tests.office import a_memo, an_allowed_memo

MAY = Month(2018, 5)


def keywords(path: Path) -> str:
    if path.suffix == ".xlsx":
        return str(load_workbook(path).properties.keywords)
    about = PdfReader(path).metadata
    return str(about["/Keywords"]) if about else ""


def test_all_is_well_after_the_main_job(desk: Desk, tmp_path: Path) -> None:
    memo = an_allowed_memo(desk, number="next")
    print_memo(desk, memo.id, tmp_path / "m.pdf")
    publish(desk, memo.id, Publication(url="https://www.example.go.th/1"))
    export_sheet(desk, MAY, tmp_path / "m.xlsx")
    assert check_records(desk) == []


@pytest.mark.parametrize("name", ["m.pdf", "may.pdf", "may.xlsx"])
def test_a_file_that_left_the_office_finds_out_a_cut_journal(
    desk: Desk, tmp_path: Path, name: str
) -> None:
    memo = a_memo(desk)
    if name == "m.pdf":
        print_memo(desk, memo.id, tmp_path / name)
    else:
        export_sheet(desk, MAY, tmp_path / name)
    code = keywords(tmp_path / name)
    assert journal_holds(desk, code)
    with closing(sqlite3.connect(desk.folder / FILE)) as raw, raw:
        raw.execute("DROP TRIGGER no_update_of_journal")
        raw.execute("UPDATE journal SET hash = replace(hash, substr(hash, 1, 1), 'x')")
    assert not journal_holds(desk, code)


def test_what_is_no_code_of_the_journal_is_a_sentence(desk: Desk) -> None:
    with pytest.raises(ClerkError, match="journal:"):
        journal_holds(desk, "journal:1:abc")


def test_the_journal_is_read_of_all_or_of_one_memo(desk: Desk) -> None:
    one, two = a_memo(desk), a_memo(desk)
    assert [entry.subject for entry in read_journal(desk, most=2)][-1] == f"memo {two.id}"
    assert [entry.act for entry in read_journal(desk, one.id)] == ["memo.new"]
    with pytest.raises(ClerkError, match="99"):
        read_journal(desk, 99)
