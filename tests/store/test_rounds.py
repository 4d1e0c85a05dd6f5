"""Rounds in the store: the calendar, the office's own days, and what was recorded of sheets."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import Unit
from clerkdesk.domain.rounds.calendar import KeptDue, OfficeHoliday
from clerkdesk.domain.rounds.entries import (
    KINDS,
    Arrived,
    Cancelled,
    Channel,
    Nothing,
    RoundEntry,
    RowAdded,
    RowRemoved,
    RowsOrdered,
    RowWritten,
    Sent,
    SentFile,
    SentRow,
)
from clerkdesk.store.database import FILE, Store
from tests.store.samples import NOW, TODAY, open_store

OCTOBER = Month(2026, 10)
OF = {"month": OCTOBER, "unit": "กลุ่ม ก", "on": TODAY, "recorded_at": NOW, "by": "สมศรี"}
SHA = "a" * 64

ENTRIES: tuple[RoundEntry, ...] = (
    RowAdded(**OF, values={"subject": "ข่าว", "published_on": "2026-10-02"}),
    RowWritten(**OF, key="p12", values={"visits": "7"}, supersedes=1),
    RowRemoved(**OF, key="h1"),
    RowsOrdered(**OF, keys=("p12", "a3.0")),
    Nothing(**OF),
    Sent(
        **OF,
        channel=Channel.MAIL,
        to="สพฐ.",
        files=(SentFile("แบบ.xlsx", SHA),),
        rows=(SentRow("p12", {"subject": "ข่าว"}),),
        form="tracking",
    ),
    Arrived(**OF, sender="ครู", file="ส่ง.xls", sha256=SHA, sheet="ต.ค.", rows=({"subject": "ข"},)),
    Cancelled(**OF, supersedes=5, reason="เลิกทำ"),
)


def add_all(store: Store) -> list[RoundEntry]:
    with store.write("rounds.try") as tx:
        return [tx.rounds.add(entry) for entry in ENTRIES]


def test_every_kind_of_entry_comes_back_as_it_was(tmp_path: Path) -> None:
    assert {type(entry) for entry in ENTRIES} == set(KINDS.values())
    with open_store(tmp_path) as store:
        added = add_all(store)
        assert [replace(entry, id=0) for entry in added] == list(ENTRIES)
        with store.read() as tx:
            assert tx.rounds.entries(OCTOBER, OCTOBER) == added
            assert tx.rounds.entries(OCTOBER, OCTOBER, ["กลุ่ม ข"]) == []
            assert tx.rounds.get(6) == added[5]
            assert tx.rounds.first_month() == OCTOBER
        assert store.check() != [], "the files that were sent are missed"


def test_what_was_recorded_can_be_neither_changed_nor_taken_out(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        add_all(store)
    with closing(sqlite3.connect(tmp_path / FILE)) as raw:
        for statement in ("UPDATE round_entries SET reason = 'x'", "DELETE FROM round_entries"):
            with pytest.raises(sqlite3.DatabaseError, match="only ever added"):
                raw.execute(statement)


def test_the_calendar_is_kept_changed_and_forgotten(tmp_path: Path) -> None:
    may = KeptDue(2561, 8, date(2018, 5, 30), "ตามประกาศ")
    with open_store(tmp_path) as store:
        with store.write("rounds.try") as tx:
            assert tx.rounds.put_due(may) is None
            assert tx.rounds.put_due(replace(may, due=date(2018, 5, 28))) == may
        with store.read() as tx:
            assert [each.due.day for each in tx.rounds.dues([2561, 2562])] == [28]
            assert tx.rounds.years() == [2561]
        with store.write("rounds.try") as tx:
            tx.rounds.forget_due(2561, 8)
            assert tx.rounds.forget_due(2561, 8) is None
            assert tx.rounds.dues([2561]) == []
        assert store.check() == []


def test_the_offices_own_days_are_kept_changed_and_forgotten(tmp_path: Path) -> None:
    day = OfficeHoliday(date(2018, 5, 14), "วันพืชมงคล", working=True)
    with open_store(tmp_path) as store:
        with store.write("rounds.try") as tx:
            tx.rounds.put_holiday(day)
            assert tx.rounds.put_holiday(replace(day, working=False)) == day
            assert tx.rounds.holidays() == [replace(day, working=False)]
            assert tx.rounds.holidays(date(2018, 6, 1)) == []
        with store.write("rounds.try") as tx:
            assert tx.rounds.forget_holiday(day.day) is not None
        assert store.check() == []


def test_a_unit_of_which_a_sheet_is_kept_is_not_taken_out(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        with store.write("units.try") as tx:
            unit = tx.units.add(Unit(0, "กลุ่ม ก"))
        add_all(store)
        with store.write("units.try") as tx, pytest.raises(ClerkError, match="กลุ่ม ก"):
            tx.units.remove(unit.id)
        with store.write("units.try") as tx:
            tx.units.change(replace(unit, name="กลุ่ม ข"))
            assert tx.units.change(replace(unit, name="กลุ่ม ค")).former == ("กลุ่ม ก", "กลุ่ม ข")
