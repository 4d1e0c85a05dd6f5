"""What memos are found by, apart from the records."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "derived",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(name) <= 40", name=op.f("ck_derived_name_length")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_derived")),
        sqlite_strict=True,
    )
    op.create_table(
        "memo_index",
        sa.Column("memo", sa.Integer(), nullable=False),
        sa.Column("form_text", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("step", sa.String(length=300), nullable=False),
        sa.Column("role", sa.String(length=300), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint("length(role) <= 300", name=op.f("ck_memo_index_role_length")),
        sa.CheckConstraint("length(status) <= 40", name=op.f("ck_memo_index_status_length")),
        sa.CheckConstraint("length(step) <= 300", name=op.f("ck_memo_index_step_length")),
        sa.ForeignKeyConstraint(
            ["form_text"], ["form_texts.id"], name=op.f("fk_memo_index_form_text_form_texts")
        ),
        sa.ForeignKeyConstraint(["memo"], ["memos.id"], name=op.f("fk_memo_index_memo_memos")),
        sa.PrimaryKeyConstraint("memo", name=op.f("pk_memo_index")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_memo_index_status_form_text_step_role_memo"),
        "memo_index",
        ["status", "form_text", "step", "role", "memo"],
    )
    op.drop_column("memos", "search_key")
