"""The first tables."""

import sqlalchemy as sa
from alembic import op

from clerkdesk.store.triggers import append_only, never_deleted

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _office()
    _people()
    _forms()
    _memos()
    _entries()
    _belongings()
    _registers()
    _journal()
    for table in ("form_texts", "entries", "prints", "journal"):
        append_only(op.get_bind(), table)
    for table in ("memos", "materials", "registers", "book_numbers"):
        never_deleted(op.get_bind(), table)


def _office() -> None:
    op.create_table(
        "settings",
        sa.Column("key", sa.String(length=100), nullable=False),
        sa.Column("value", sa.JSON(none_as_null=True), nullable=False),
        sa.CheckConstraint('length("key") <= 100', name=op.f("ck_settings_key_length")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_settings")),
        sqlite_strict=True,
    )


def _people() -> None:
    op.create_table(
        "units",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("prefix", sa.String(length=300), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("former", sa.JSON(none_as_null=True), nullable=False),
        sa.CheckConstraint("ended_on < '2400-01-01'", name=op.f("ck_units_ended_on_year")),
        sa.CheckConstraint("length(kind) <= 40", name=op.f("ck_units_kind_length")),
        sa.CheckConstraint("length(name) <= 300", name=op.f("ck_units_name_length")),
        sa.CheckConstraint("length(prefix) <= 300", name=op.f("ck_units_prefix_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_units")),
        sa.UniqueConstraint("name", name=op.f("uq_units_name")),
        sqlite_strict=True,
    )
    op.create_table(
        "people",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("position", sa.String(length=300), nullable=False),
        sa.Column("unit", sa.String(length=300), nullable=False),
        sa.CheckConstraint("length(name) <= 300", name=op.f("ck_people_name_length")),
        sa.CheckConstraint("length(position) <= 300", name=op.f("ck_people_position_length")),
        sa.CheckConstraint("length(unit) <= 300", name=op.f("ck_people_unit_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sqlite_strict=True,
    )
    op.create_table(
        "appointments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.Column("unit", sa.String(length=300), nullable=False),
        sa.Column("first", sa.Date(), nullable=True),
        sa.Column("last", sa.Date(), nullable=True),
        sa.Column("capacity", sa.String(length=40), nullable=False),
        sa.CheckConstraint("first < '2400-01-01'", name=op.f("ck_appointments_first_year")),
        sa.CheckConstraint("last < '2400-01-01'", name=op.f("ck_appointments_last_year")),
        sa.CheckConstraint("length(capacity) <= 40", name=op.f("ck_appointments_capacity_length")),
        sa.CheckConstraint("length(role) <= 40", name=op.f("ck_appointments_role_length")),
        sa.CheckConstraint("length(unit) <= 300", name=op.f("ck_appointments_unit_length")),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_appointments_person_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointments")),
        sqlite_strict=True,
    )


def _forms() -> None:
    op.create_table(
        "form_texts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(length=40), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint("length(form) <= 40", name=op.f("ck_form_texts_form_length")),
        sa.CheckConstraint("length(sha256) <= 64", name=op.f("ck_form_texts_sha256_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_texts")),
        sa.UniqueConstraint("sha256", name=op.f("uq_form_texts_sha256")),
        sqlite_strict=True,
    )


def _memos() -> None:
    op.create_table(
        "memos",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("form_text", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=300), nullable=False),
        sa.Column("number_key", sa.String(length=300), nullable=False),
        sa.Column("created_on", sa.Date(), nullable=False),
        sa.Column("dated", sa.Date(), nullable=True),
        sa.Column("subject", sa.String(length=2000), nullable=False),
        sa.Column("requester", sa.String(length=300), nullable=False),
        sa.Column("unit", sa.String(length=300), nullable=False),
        sa.Column("topic", sa.String(length=2000), nullable=False),
        sa.Column("search_key", sa.Text(), nullable=False),
        sa.Column("like", sa.Integer(), nullable=True),
        sa.Column("asks_again", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("values", sa.JSON(none_as_null=True), nullable=False),
        sa.CheckConstraint("created_on < '2400-01-01'", name=op.f("ck_memos_created_on_year")),
        sa.CheckConstraint("dated < '2400-01-01'", name=op.f("ck_memos_dated_year")),
        sa.CheckConstraint("length(number) <= 300", name=op.f("ck_memos_number_length")),
        sa.CheckConstraint("length(number_key) <= 300", name=op.f("ck_memos_number_key_length")),
        sa.CheckConstraint("length(requester) <= 300", name=op.f("ck_memos_requester_length")),
        sa.CheckConstraint("length(subject) <= 2000", name=op.f("ck_memos_subject_length")),
        sa.CheckConstraint("length(topic) <= 2000", name=op.f("ck_memos_topic_length")),
        sa.CheckConstraint("length(unit) <= 300", name=op.f("ck_memos_unit_length")),
        sa.ForeignKeyConstraint(
            ["asks_again"], ["memos.id"], name=op.f("fk_memos_asks_again_memos")
        ),
        sa.ForeignKeyConstraint(
            ["form_text"], ["form_texts.id"], name=op.f("fk_memos_form_text_form_texts")
        ),
        sa.ForeignKeyConstraint(["like"], ["memos.id"], name=op.f("fk_memos_like_memos")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_memos")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_memos_asks_again"), "memos", ["asks_again"])
    op.create_index(op.f("ix_memos_number_key"), "memos", ["number_key"])


def _entries() -> None:
    op.create_table(
        "entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("memo", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("by", sa.String(length=300), nullable=False),
        sa.Column("circuit", sa.Integer(), nullable=False),
        sa.Column("supersedes", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(length=2000), nullable=False),
        sa.Column("step", sa.String(length=40), nullable=True),
        sa.Column("signer", sa.String(length=300), nullable=True),
        sa.Column("details", sa.JSON(none_as_null=True), nullable=False),
        sa.CheckConstraint("\"on\" < '2400-01-01'", name=op.f("ck_entries_on_year")),
        sa.CheckConstraint('length("by") <= 300', name=op.f("ck_entries_by_length")),
        sa.CheckConstraint("length(kind) <= 40", name=op.f("ck_entries_kind_length")),
        sa.CheckConstraint("length(reason) <= 2000", name=op.f("ck_entries_reason_length")),
        sa.CheckConstraint("length(signer) <= 300", name=op.f("ck_entries_signer_length")),
        sa.CheckConstraint("length(step) <= 40", name=op.f("ck_entries_step_length")),
        sa.ForeignKeyConstraint(["memo"], ["memos.id"], name=op.f("fk_entries_memo_memos")),
        sa.ForeignKeyConstraint(
            ["supersedes"], ["entries.id"], name=op.f("fk_entries_supersedes_entries")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entries")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_entries_kind_on"), "entries", ["kind", "on"])
    op.create_index(op.f("ix_entries_memo"), "entries", ["memo"])
    op.create_index(op.f("ix_entries_signer"), "entries", ["signer"])


def _belongings() -> None:
    op.create_table(
        "materials",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("memo", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=1000), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.Column("removed_at", sa.String(length=32), nullable=True),
        sa.CheckConstraint("length(field) <= 40", name=op.f("ck_materials_field_length")),
        sa.CheckConstraint("length(name) <= 1000", name=op.f("ck_materials_name_length")),
        sa.CheckConstraint("length(sha256) <= 64", name=op.f("ck_materials_sha256_length")),
        sa.ForeignKeyConstraint(["memo"], ["memos.id"], name=op.f("fk_materials_memo_memos")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_materials")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_materials_memo"), "materials", ["memo"])
    op.create_table(
        "prints",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("memo", sa.Integer(), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("layout", sa.Text(), nullable=False),
        sa.Column("pdf", sa.String(length=64), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(pdf) <= 64", name=op.f("ck_prints_pdf_length")),
        sa.ForeignKeyConstraint(["entry"], ["entries.id"], name=op.f("fk_prints_entry_entries")),
        sa.ForeignKeyConstraint(["memo"], ["memos.id"], name=op.f("fk_prints_memo_memos")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_prints")),
        sa.UniqueConstraint("memo", "serial", name=op.f("uq_prints_memo_serial")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_prints_memo"), "prints", ["memo"])


def _registers() -> None:
    op.create_table(
        "registers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("unit", sa.String(length=300), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(kind) <= 40", name=op.f("ck_registers_kind_length")),
        sa.CheckConstraint("length(unit) <= 300", name=op.f("ck_registers_unit_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_registers")),
        sa.UniqueConstraint("kind", "unit", "year", name=op.f("uq_registers_kind_unit_year")),
        sqlite_strict=True,
    )
    op.create_table(
        "book_numbers",
        sa.Column("register", sa.Integer(), nullable=False),
        sa.Column("running", sa.Integer(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("memo", sa.Integer(), nullable=True),
        sa.Column("void_reason", sa.String(length=2000), nullable=False),
        sa.CheckConstraint("issued_on < '2400-01-01'", name=op.f("ck_book_numbers_issued_on_year")),
        sa.CheckConstraint(
            "length(void_reason) <= 2000", name=op.f("ck_book_numbers_void_reason_length")
        ),
        sa.ForeignKeyConstraint(["memo"], ["memos.id"], name=op.f("fk_book_numbers_memo_memos")),
        sa.ForeignKeyConstraint(
            ["register"], ["registers.id"], name=op.f("fk_book_numbers_register_registers")
        ),
        sa.PrimaryKeyConstraint("register", "running", name=op.f("pk_book_numbers")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_book_numbers_memo"), "book_numbers", ["memo"])


def _journal() -> None:
    op.create_table(
        "journal",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("who", sa.String(length=300), nullable=False),
        sa.Column("act", sa.String(length=100), nullable=False),
        sa.Column("subject", sa.String(length=300), nullable=False),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("after", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("rows", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.CheckConstraint("length(act) <= 100", name=op.f("ck_journal_act_length")),
        sa.CheckConstraint("length(at) <= 40", name=op.f("ck_journal_at_length")),
        sa.CheckConstraint("length(hash) <= 64", name=op.f("ck_journal_hash_length")),
        sa.CheckConstraint("length(previous) <= 64", name=op.f("ck_journal_previous_length")),
        sa.CheckConstraint("length(subject) <= 300", name=op.f("ck_journal_subject_length")),
        sa.CheckConstraint("length(who) <= 300", name=op.f("ck_journal_who_length")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_journal")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_journal_subject"), "journal", ["subject"])
    op.create_table(
        "journal_head",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.CheckConstraint("length(hash) <= 64", name=op.f("ck_journal_head_hash_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_head")),
        sqlite_strict=True,
    )
    op.create_table(
        "drafts",
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("content", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("saved_at", sa.String(length=32), nullable=False),
        sa.CheckConstraint('length("key") <= 200', name=op.f("ck_drafts_key_length")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_drafts")),
        sqlite_strict=True,
    )
