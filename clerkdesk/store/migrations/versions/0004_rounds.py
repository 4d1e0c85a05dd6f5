"""The calendar of rounds, the office's own days, and what was recorded of the months' sheets."""

import sqlalchemy as sa
from alembic import op

from clerkdesk.store.triggers import append_only

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rounds",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(length=2000), nullable=False),
        sa.CheckConstraint("due < '2400-01-01'", name=op.f("ck_rounds_due_year")),
        sa.CheckConstraint("length(reason) <= 2000", name=op.f("ck_rounds_reason_length")),
        sa.PrimaryKeyConstraint("year", "number", name=op.f("pk_rounds")),
        sqlite_strict=True,
    )
    op.create_table(
        "office_holidays",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("working", sa.Integer(), nullable=False),
        sa.CheckConstraint("day < '2400-01-01'", name=op.f("ck_office_holidays_day_year")),
        sa.CheckConstraint("length(name) <= 300", name=op.f("ck_office_holidays_name_length")),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_office_holidays")),
        sqlite_strict=True,
    )
    _entries()
    append_only(op.get_bind(), "round_entries")


def _entries() -> None:
    op.create_table(
        "round_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("unit", sa.String(length=300), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("by", sa.String(length=300), nullable=False),
        sa.Column("supersedes", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(length=2000), nullable=False),
        sa.Column("data", sa.JSON(none_as_null=True), nullable=False),
        sa.CheckConstraint("\"on\" < '2400-01-01'", name=op.f("ck_round_entries_on_year")),
        sa.CheckConstraint('length("by") <= 300', name=op.f("ck_round_entries_by_length")),
        sa.CheckConstraint("length(kind) <= 40", name=op.f("ck_round_entries_kind_length")),
        sa.CheckConstraint("length(reason) <= 2000", name=op.f("ck_round_entries_reason_length")),
        sa.CheckConstraint("length(unit) <= 300", name=op.f("ck_round_entries_unit_length")),
        sa.CheckConstraint("month < '2400-01-01'", name=op.f("ck_round_entries_month_year")),
        sa.ForeignKeyConstraint(
            ["supersedes"], ["round_entries.id"], name=op.f("fk_round_entries_supersedes_round_entries")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round_entries")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_round_entries_month_unit"), "round_entries", ["month", "unit"])
