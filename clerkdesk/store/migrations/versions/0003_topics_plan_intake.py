"""Topics with their codes, the publication plan, and the publisher's intake register."""

import sqlalchemy as sa
from alembic import op

from clerkdesk.store.triggers import append_only, never_deleted

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _topics()
    _plan()
    _intakes()
    append_only(op.get_bind(), "intakes")
    never_deleted(op.get_bind(), "plan")


def _topics() -> None:
    op.create_table(
        "codes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=2000), nullable=False),
        sa.CheckConstraint("length(code) <= 40", name=op.f("ck_codes_code_length")),
        sa.CheckConstraint("length(name) <= 2000", name=op.f("ck_codes_name_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_codes")),
        sa.UniqueConstraint("year", "code", name=op.f("uq_codes_year_code")),
        sqlite_strict=True,
    )
    op.create_table(
        "topics",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=2000), nullable=False),
        sa.Column("label", sa.String(length=40), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("former", sa.JSON(none_as_null=True), nullable=False),
        sa.CheckConstraint("ended_on < '2400-01-01'", name=op.f("ck_topics_ended_on_year")),
        sa.CheckConstraint("length(label) <= 40", name=op.f("ck_topics_label_length")),
        sa.CheckConstraint("length(name) <= 2000", name=op.f("ck_topics_name_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topics")),
        sa.UniqueConstraint("name", name=op.f("uq_topics_name")),
        sqlite_strict=True,
    )
    op.create_table(
        "topic_codes",
        sa.Column("topic", sa.Integer(), nullable=False),
        sa.Column("code", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["code"], ["codes.id"], name=op.f("fk_topic_codes_code_codes")),
        sa.ForeignKeyConstraint(["topic"], ["topics.id"], name=op.f("fk_topic_codes_topic_topics")),
        sa.PrimaryKeyConstraint("topic", "code", name=op.f("pk_topic_codes")),
        sqlite_strict=True,
    )


def _plan() -> None:
    op.create_table(
        "plan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("topic", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(length=300), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("planned", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(length=2000), nullable=False),
        sa.CheckConstraint("month < '2400-01-01'", name=op.f("ck_plan_month_year")),
        sa.CheckConstraint("length(note) <= 2000", name=op.f("ck_plan_note_length")),
        sa.CheckConstraint("length(unit) <= 300", name=op.f("ck_plan_unit_length")),
        sa.ForeignKeyConstraint(["topic"], ["topics.id"], name=op.f("fk_plan_topic_topics")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sa.UniqueConstraint("topic", "unit", "month", name=op.f("uq_plan_topic_unit_month")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_plan_month"), "plan", ["month"])


def _intakes() -> None:
    op.create_table(
        "intakes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("register", sa.Integer(), nullable=False),
        sa.Column("running", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("by", sa.String(length=300), nullable=False),
        sa.Column("subject", sa.String(length=2000), nullable=False),
        sa.Column("unit", sa.String(length=300), nullable=False),
        sa.Column("sender", sa.String(length=300), nullable=False),
        sa.Column("receiver", sa.String(length=300), nullable=False),
        sa.Column("channel", sa.String(length=300), nullable=False),
        sa.Column("remark", sa.String(length=2000), nullable=False),
        sa.Column("files", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("supersedes", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(length=2000), nullable=False),
        sa.CheckConstraint("\"on\" < '2400-01-01'", name=op.f("ck_intakes_on_year")),
        sa.CheckConstraint('length("by") <= 300', name=op.f("ck_intakes_by_length")),
        sa.CheckConstraint("length(channel) <= 300", name=op.f("ck_intakes_channel_length")),
        sa.CheckConstraint("length(reason) <= 2000", name=op.f("ck_intakes_reason_length")),
        sa.CheckConstraint("length(receiver) <= 300", name=op.f("ck_intakes_receiver_length")),
        sa.CheckConstraint("length(remark) <= 2000", name=op.f("ck_intakes_remark_length")),
        sa.CheckConstraint("length(sender) <= 300", name=op.f("ck_intakes_sender_length")),
        sa.CheckConstraint("length(subject) <= 2000", name=op.f("ck_intakes_subject_length")),
        sa.CheckConstraint("length(unit) <= 300", name=op.f("ck_intakes_unit_length")),
        sa.ForeignKeyConstraint(
            ["register", "running"],
            ["book_numbers.register", "book_numbers.running"],
            name=op.f("fk_intakes_register_running_book_numbers"),
        ),
        sa.ForeignKeyConstraint(
            ["supersedes"], ["intakes.id"], name=op.f("fk_intakes_supersedes_intakes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intakes")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_intakes_register_running"), "intakes", ["register", "running"])
