"""The tables, as typed rows. The migrations make them; a test holds the two together."""

from clerkdesk.store.rows.base import Base, hold_limits
from clerkdesk.store.rows.derived import TRIGRAMS, DerivedRow, MemoIndexRow
from clerkdesk.store.rows.intakes import IntakeRow
from clerkdesk.store.rows.journal import DraftRow, JournalHeadRow, JournalRow
from clerkdesk.store.rows.memos import EntryRow, FormTextRow, MaterialRow, MemoRow, PrintRow
from clerkdesk.store.rows.people import AppointmentRow, PersonRow, SettingRow, UnitRow
from clerkdesk.store.rows.registers import BookNumberRow, RegisterRow
from clerkdesk.store.rows.rounds import OfficeHolidayRow, RoundEntryRow, RoundRow
from clerkdesk.store.rows.topics import CodeRow, PlanRow, TopicCodeRow, TopicRow

for _table in Base.metadata.tables.values():
    hold_limits(_table)

__all__ = [
    "TRIGRAMS",
    "AppointmentRow",
    "Base",
    "BookNumberRow",
    "CodeRow",
    "DerivedRow",
    "DraftRow",
    "EntryRow",
    "FormTextRow",
    "IntakeRow",
    "JournalHeadRow",
    "JournalRow",
    "MaterialRow",
    "MemoIndexRow",
    "MemoRow",
    "OfficeHolidayRow",
    "PersonRow",
    "PlanRow",
    "PrintRow",
    "RegisterRow",
    "RoundEntryRow",
    "RoundRow",
    "SettingRow",
    "TopicCodeRow",
    "TopicRow",
    "UnitRow",
]
