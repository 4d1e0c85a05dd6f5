"""Run by Alembic: applies the steps on the connection that the store hands over."""

from typing import Literal

from alembic import context
from sqlalchemy.types import TypeDecorator

from clerkdesk.store.rows import Base


def _plain_type(kind: str, item: object, _context: object) -> str | Literal[False]:
    """Migrations name the types of the database, not ours, which may change."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl!r}"
    return False


_connection = context.config.attributes["connection"]
context.configure(
    connection=_connection,
    target_metadata=Base.metadata,
    render_as_batch=_connection.dialect.name == "sqlite",
    render_item=_plain_type,
)
context.run_migrations()
