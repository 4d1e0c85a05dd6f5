"""What a database has to do for the store beyond plain SQL. One module for each database."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from clerkdesk.domain.errors import ClerkError
from clerkdesk.store.patience import Patience
from clerkdesk.store.texts import TextSearch


class Dialect(Protocol):
    """A database that the store can lie in."""

    read_only: bool
    patience: Patience
    """How long to wait while another program is in the way."""

    @property
    def search(self) -> TextSearch:
        """How texts of memos are found in it."""

    def engine(self, *, foreign_keys: bool = True) -> Engine:
        """An engine whose transactions write when the execution option ``writing`` is set.

        ``foreign_keys`` is switched off only to change tables.
        """

    def inspect(self) -> bool:
        """Whether there is a database of ours already; ClerkError when it is another's."""

    def copy_before(self, revision: str) -> None:
        """Keeps a copy of the database as it is, before it is brought to ``revision``.

        The one who asks holds the lock for writing, and has written nothing yet.
        """

    def copy_to(self, target: Path) -> None:
        """Copies the database into a new file while it is in use."""

    def stamp(self, connection: Connection, revision: str) -> None:
        """Marks the database as ours and of ``revision``."""

    def make_lasting(self) -> None:
        """Waits until all that was written is on the drive. Raises OSError."""

    def faults(self, connection: Connection, *, thorough: bool) -> list[str]:
        """What the database itself finds wrong with its contents."""

    def any_text(self, connection: Connection) -> AbstractContextManager[None]:
        """Meanwhile texts that are no UTF-8 are read as far as they are, and the rest as ``�``."""

    def explain(self, error: BaseException) -> ClerkError | None:
        """The sentence for a database error that the office can mend, or None for a bug."""


@contextmanager
def explained(dialect: Dialect) -> Iterator[None]:
    """Turns database errors that the office can mend into sentences."""
    try:
        yield
    except DBAPIError as error:
        sentence = dialect.explain(error.orig or error)
        if sentence is None:
            raise
        raise sentence from error
