"""The publisher's intake register (ทะเบียนรับเรื่อง): what came in to be published, numbered by
calendar year. It is a register like those of book numbers: a number is never used twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.registers import RegisterKey
from clerkdesk.domain.words import th

INTAKE = "intake"
"""The kind of this register; the whole office has one."""

INTAKE_TITLE = th("ทะเบียนรับเรื่องเผยแพร่")


def intake_register(year: int) -> RegisterKey:
    """The register of a calendar year (พ.ศ.)."""
    return RegisterKey(INTAKE, "", year)


@dataclass(frozen=True)
class IntakeFile:
    """A file that came in: ``sha256`` finds it in the store, ``name`` is its own, size in bytes."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True)
class Intake:
    """What came in without a memo of this office. Rows are only added: ``supersedes`` is the one
    that this corrects, ``reason`` why."""

    id: int
    year: int
    running: int
    on: date
    recorded_at: datetime
    by: str
    subject: str
    unit: str = ""
    sender: str = ""
    receiver: str = ""
    channel: str = ""
    remark: str = ""
    files: tuple[IntakeFile, ...] = ()
    supersedes: int | None = None
    reason: str = ""


SAID = ("on", "subject", "unit", "sender", "receiver", "channel", "remark", "files")
"""What somebody says of an intake, and may correct."""


def latest(intakes: Sequence[Intake]) -> dict[int, Intake]:
    """What stands under each number: the last that was written of it."""
    return {intake.running: intake for intake in sorted(intakes, key=lambda each: each.id)}


def changed_parts(before: Intake, after: Intake) -> tuple[str, ...]:
    """The parts in which a correction differs; a ClerkError when it differs in none."""
    found = tuple(name for name in SAID if getattr(before, name) != getattr(after, name))
    if found:
        return found
    raise ClerkError(th("ไม่มีอะไรเปลี่ยนไปจากที่บันทึกไว้"), do=th("พิมพ์ส่วนที่ต้องการแก้ แล้วบันทึกอีกครั้ง"))


def need_subject(subject: str) -> str:
    """``subject``; a ClerkError when nothing was typed."""
    if subject:
        return subject
    raise ClerkError(th("ยังไม่รู้ว่ารับเรื่องใด"), do=th("เลือกบันทึกที่ส่งมา หรือพิมพ์ชื่อเรื่องเมื่อไม่มีบันทึก"))
