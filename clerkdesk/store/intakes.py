"""What the publisher took in without a memo of the office, under the numbers of its register."""

from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import insert, select

from clerkdesk.domain.office.intake import INTAKE, Intake, IntakeFile
from clerkdesk.store.journal import JournalWriting
from clerkdesk.store.rows import IntakeRow, RegisterRow
from clerkdesk.store.telling import Told, tell
from clerkdesk.store.transaction import Transaction

_REGISTER = select(RegisterRow.id).where(RegisterRow.kind == INTAKE, RegisterRow.unit == "")
_INTAKES = (
    select(*IntakeRow.__table__.columns, RegisterRow.year)
    .join(RegisterRow, RegisterRow.id == IntakeRow.register)
    .order_by(IntakeRow.id)
)


class Intakes:
    """What came in without a memo."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def of_year(self, year: int) -> list[Intake]:
        """Everything that was written of a calendar year (พ.ศ.), corrections too, as it came."""
        rows = self._tx.select(_INTAKES.where(RegisterRow.year == year))
        return [_intake(row._asdict()) for row in rows]

    def years(self) -> list[int]:
        """The calendar years (พ.ศ.) that have a register, the newest first."""
        asked = select(RegisterRow.year).where(RegisterRow.kind == INTAKE)
        return sorted(self._tx.select(asked).scalars(), reverse=True)

    def numbers(self, year: int) -> frozenset[int]:
        """The numbers of a calendar year under which something came in without a memo."""
        asked = select(IntakeRow.running).join(RegisterRow, RegisterRow.id == IntakeRow.register)
        return frozenset(self._tx.select(asked.where(RegisterRow.year == year)).scalars())

    def files(self) -> dict[str, str]:
        """The name of every file that came in, by its SHA-256; of damaged rows what can be read."""
        found = self._tx.select(select(IntakeRow.files)).scalars()
        rows = [each for files in found if isinstance(files, list) for each in files]
        return {
            str(each["sha256"]): str(each.get("name", ""))
            for each in rows
            if isinstance(each, dict) and "sha256" in each
        }


class IntakesWriting(Intakes):
    """What came in, to be written down. The journal is told of every row."""

    def __init__(self, tx: Transaction, journal: JournalWriting) -> None:
        super().__init__(tx)
        self._journal = journal

    def add(self, intake: Intake) -> Intake:
        """The intake with an id. Its number has to be in the register already."""
        register = self._tx.select(_REGISTER.where(RegisterRow.year == intake.year)).scalar_one()
        row = _row(intake, register)
        added = replace(intake, id=self._tx.insert(insert(IntakeRow), row))
        tell(self._journal, f"intake {added.id}", None, row)
        return added


def _intake(parts: dict[str, Any]) -> Intake:
    files = tuple(IntakeFile(**each) for each in parts.pop("files"))
    del parts["register"]
    return Intake(**parts, files=files)


def _row(intake: Intake, register: int) -> Told:
    parts = {name: value for name, value in vars(intake).items() if name not in ("id", "year")}
    return {**parts, "register": register, "files": [asdict(each) for each in intake.files]}
