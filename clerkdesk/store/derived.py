"""By which version of its rules the program derived something from the records."""

from sqlalchemy import bindparam, delete, insert, select

from clerkdesk.store.rows import DerivedRow
from clerkdesk.store.transaction import Transaction

_VERSION = select(DerivedRow.version).where(DerivedRow.name == bindparam("derived"))
_FORGET = delete(DerivedRow).where(DerivedRow.name == bindparam("derived"))
_NEW = insert(DerivedRow)


def version_of(tx: Transaction, name: str) -> int:
    """The version by which ``name`` was derived; 0 when it has to be made again."""
    return int(tx.select(_VERSION, {"derived": name}).scalar() or 0)


def forget(tx: Transaction, name: str) -> None:
    """From now on ``name`` has to be made again."""
    tx.execute(_FORGET, {"derived": name})


def say_derived(tx: Transaction, name: str, version: int) -> None:
    """``name`` was made anew by ``version`` of its rules."""
    forget(tx, name)
    tx.execute(_NEW, {"name": name, "version": version})
