"""Whatever is changed behind the program's back no longer agrees with the journal."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Integer, Table

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.memo import Material
from clerkdesk.domain.memo.plan import PlanCell
from clerkdesk.domain.office.intake import Intake, IntakeFile, intake_register
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import Appointment, Person, Unit
from clerkdesk.domain.office.registers import RegisterKey
from clerkdesk.domain.office.topics import Code, Topic
from clerkdesk.domain.rounds.calendar import KeptDue, OfficeHoliday
from clerkdesk.domain.rounds.entries import RowAdded
from clerkdesk.store.database import FILE, Store
from clerkdesk.store.kept import KeptPrint
from clerkdesk.store.rows import Base
from clerkdesk.store.seals import UNSEALED
from tests.store.samples import NOW, TODAY, add_memo, open_store, read_form, signature

TABLES = [table for table in Base.metadata.sorted_tables if table.name not in UNSEALED]
COLUMNS = [(table, column.name) for table in TABLES for column in table.columns]
JOURNAL = Base.metadata.tables["journal"]


def fill(store: Store) -> None:
    """At least two rows in every table of which the journal tells."""
    files = [store.files.keep_bytes(name.encode()) for name in ("ก", "ข")]
    for place, file in enumerate(files, start=1):
        material = Material(f"{place}.pdf", file.sha256, file.size, "files")
        add_memo(store, materials=(material,), dated=TODAY, number=f"ศธ ๑/{place}")
        with store.write("memo.print") as tx:
            entry = tx.memos.record(place, signature(reason="ก"))
            tx.prints.add(KeptPrint(place, entry.id, "{}", file.sha256, 1))
            tx.registers.issue(RegisterKey("letters", "", 2569), TODAY, place)
            tx.journal.note(f"memo {place}")
    with store.write("office.set") as tx:
        tx.forms.keep(read_form("order 1"), "order 1")
        tx.registers.set_start(RegisterKey("circulars", "", 2569), 7)
        tx.office.save(Office(name="สพป.มุกดาหาร", website="https://x"))
        for place in (1, 2):
            tx.units.add(Unit(0, f"กลุ่ม {place}", ended_on=date(2027, 1, 1)))
            person = tx.people.add(Person(0, f"คนที่ {place}", "ครู", f"กลุ่ม {place}"))
            tx.people.appoint(Appointment(0, person, "head", first=TODAY, last=TODAY))
        tx.journal.note("office")
    with store.write("topics.add") as tx:
        for place, year in enumerate((2569, 2570), start=1):
            topic = tx.topics.add(Topic(0, f"หัวข้อ {place}", "๑.๔", ended_on=TODAY))
            code = tx.codes.add(Code(0, year, f"O{place}", "โครงสร้าง"))
            tx.codes.link(topic.id, code.id)
            tx.plan.put(PlanCell(0, topic.id, "กลุ่ม 1", Month(2026, place), True, "ก"))
            number = tx.registers.issue(intake_register(2569), TODAY)
            file = IntakeFile("ก.pdf", files[0].sha256, files[0].size)
            said = {"on": TODAY, "recorded_at": NOW, "by": "สมศรี", "files": (file,)}
            first = Intake(0, 2569, number.running, subject="แผน", **said)
            earlier = tx.intakes.add(first).id
            tx.intakes.add(replace(first, subject="แผน ๒", supersedes=earlier, reason="ผิด"))
    with store.write("rounds.try") as tx:
        for place in (1, 2):
            tx.rounds.put_due(KeptDue(2569, place, date(2025, 9 + place, 28), "ก"))
            tx.rounds.put_holiday(OfficeHoliday(date(2026, place, 3), "สัมมนา"))
            said = {"on": TODAY, "recorded_at": NOW, "by": "สมศรี", "reason": "ก"}
            row = RowAdded(month=Month(2026, place), unit="กลุ่ม 1", values={"subject": "ก"}, **said)
            tx.rounds.add(replace(tx.rounds.add(row), id=0, supersedes=place * 2 - 1))


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that is well, with rows in every table."""
    folder = tmp_path_factory.mktemp("office")
    with open_store(folder) as store:
        fill(store)
        assert store.check() == []
    return folder


@pytest.fixture
def raw(office: Path) -> Iterator[sqlite3.Connection]:
    """A stranger's tool on the database, its triggers gone; afterwards all is as it was."""
    whole = (office / FILE).read_bytes()
    with closing(sqlite3.connect(office / FILE, isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'")
        for (name,) in triggers.fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
    (office / FILE).write_bytes(whole)


def found(folder: Path) -> list[str]:
    with open_store(folder) as store:
        return [str(finding.where) for finding in store.check() if finding.serious]


def another(table: Table, column: str) -> str:
    """SQL of a value that the column may have and does not."""
    kind = table.columns[column].type
    if isinstance(kind, Integer):
        return f'coalesce("{column}", 0) + 900'
    return {"DATE": "'1999-01-01'", "JSON": "'{\"x\":1}'"}.get(str(kind), "'x'")


def first_row(table: Table) -> str:
    return f'rowid = (SELECT min(rowid) FROM "{table.name}")'


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=lambda part: str(part))
def test_a_change_of_any_column_of_any_table_is_found(
    office: Path, raw: sqlite3.Connection, table: Table, column: str
) -> None:
    value = another(table, column)
    raw.execute(f'UPDATE "{table.name}" SET "{column}" = {value} WHERE {first_row(table)}')
    assert any(table.name in where or where == "database" for where in found(office))


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_a_row_that_is_gone_is_found(office: Path, raw: sqlite3.Connection, table: Table) -> None:
    raw.execute(f'DELETE FROM "{table.name}" WHERE {first_row(table)}')
    assert any(table.name in where or where == "database" for where in found(office))


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_a_row_that_nobody_recorded_is_found(
    office: Path, raw: sqlite3.Connection, table: Table
) -> None:
    unique = {"sha256", "name", "key", "running", "year", "serial", "month"}
    unique |= {*table.primary_key.columns.keys()}
    columns = [column.name for column in table.columns]
    values = [another(table, name) if name in unique else f'"{name}"' for name in columns]
    named = ", ".join(f'"{name}"' for name in columns)
    raw.execute(
        f'INSERT INTO "{table.name}" ({named}) SELECT {", ".join(values)} FROM "{table.name}" '
        f"WHERE {first_row(table)}"
    )
    assert any(table.name in where or where == "database" for where in found(office))


@pytest.mark.parametrize("column", JOURNAL.columns.keys())
def test_a_change_of_any_column_of_the_journal_is_found(
    office: Path, raw: sqlite3.Connection, column: str
) -> None:
    rows = raw.execute(f'SELECT seq, "{column}" FROM journal').fetchall()
    for seq, before in rows[:: len(rows) // 3]:
        value = another(JOURNAL, column)
        raw.execute(f'UPDATE journal SET "{column}" = {value} WHERE seq = {seq}')
        assert "journal" in found(office)
        changed = seq if column != "seq" else seq + 900
        raw.execute(f'UPDATE journal SET "{column}" = ? WHERE seq = {changed}', (before,))
    assert found(office) == []


def test_a_journal_whose_end_was_cut_off_is_found(office: Path, raw: sqlite3.Connection) -> None:
    raw.execute("DELETE FROM journal WHERE seq >= (SELECT max(seq) FROM journal) - 1")
    assert "journal" in found(office)


def test_a_cut_journal_is_not_mended_by_the_next_act(office: Path, raw: sqlite3.Connection) -> None:
    raw.execute("DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)")
    with open_store(office) as store:
        add_memo(store)
    assert "journal" in found(office)


@pytest.mark.parametrize(
    "tampering", ["DELETE FROM journal_head", "UPDATE journal_head SET hash='x'"]
)
def test_a_head_that_was_changed_is_found_and_hinders_no_act(
    office: Path, raw: sqlite3.Connection, tampering: str
) -> None:
    raw.execute(tampering)
    assert found(office) == ["journal"]
    with open_store(office) as store:
        add_memo(store)
    assert found(office) == ["journal"]


def test_seals_that_nobody_can_read_are_a_finding(office: Path, raw: sqlite3.Connection) -> None:
    raw.execute("UPDATE journal SET rows = '{' WHERE seq = 1")
    assert "journal" in found(office)


@pytest.mark.parametrize("where", ["memos SET subject", "journal SET who", "entries SET details"])
def test_a_text_that_is_none_is_found(office: Path, raw: sqlite3.Connection, where: str) -> None:
    table, _, column = where.partition(" SET ")
    raw.execute(f"UPDATE {table} SET {column} = CAST(x'e0b8' AS TEXT) WHERE rowid = 1")
    assert any(table in each for each in found(office))
    damaged = pytest.raises(ClerkError, match="ไฟล์ข้อมูลเสียหาย")
    with open_store(office) as store, damaged, store.read() as tx:
        assert (tx.memos.all(), tx.journal.all()) is None


def test_what_went_wrong_everywhere_is_said_in_few_lines(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        for _ in range(50):
            add_memo(store)
    with closing(sqlite3.connect(tmp_path / FILE)) as raw, raw:
        raw.execute("UPDATE memos SET subject = 'x'")
    with open_store(tmp_path) as store:
        findings = store.check()
    assert str(findings[0].values["what"]) == "บันทึกลำดับที่ 1"
    assert len(findings) == 21
    assert findings[-1].values == {"count": 30}
