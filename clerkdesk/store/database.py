"""The store: the office's records in a database, and its files beside it."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Form
from clerkdesk.store.checking import Progress, check_files, check_records, file_names
from clerkdesk.store.dialect import Dialect, explained
from clerkdesk.store.files import Files
from clerkdesk.store.forms import FormReader
from clerkdesk.store.indexcheck import count_wrong, index_finding
from clerkdesk.store.kept import Finding
from clerkdesk.store.migrations import Migrations
from clerkdesk.store.mishaps import read_only
from clerkdesk.store.names import DATABASE
from clerkdesk.store.opening import open_engine
from clerkdesk.store.patience import Patience
from clerkdesk.store.reader import Reader
from clerkdesk.store.resealing import Sealing
from clerkdesk.store.shared import Shared
from clerkdesk.store.sqlite import Sqlite
from clerkdesk.store.transaction import Transaction
from clerkdesk.store.wounds import believed, damaged, fault_of, keep_before, look_after
from clerkdesk.store.writer import Writer

if TYPE_CHECKING:
    from clerkdesk.store.beside.belonging import Everything

FILE = DATABASE
"""The name of the database in the data folder."""


class Store:
    """Opens transactions. Any thread may use it; each has one transaction at a time.

    ``who`` is the name that the journal gives to what is done, ``clock`` gives the local time.
    """

    def __init__(
        self,
        dialect: Dialect,
        engine: Engine,
        files: Files,
        forms: FormReader,
        clock: Callable[[], datetime],
        who: str,
    ) -> None:
        self._dialect = dialect
        self._engine = engine
        self._shared = Shared(forms, dialect.search)
        self._clock = clock
        self._mine = threading.local()
        self._reading: ClerkError | None = None
        self.files = files
        self.who = who

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        read_form: Callable[[str], Form],
        clock: Callable[[], datetime],
        who: str,
        wait: float = 5.0,
        lasting: bool = True,
        reading: ClerkError | None = None,
        patience: Patience | None = None,
    ) -> "Store":
        """The store in ``folder``, made when there is none, brought up to date when it is older.

        ``read_form`` reads the text of a form; ``wait`` is for how many seconds to wait while
        another program writes, unless ``patience`` says so. Without ``lasting`` nothing waits for
        the drive, for records that are made anew after a power cut. With ``reading``, the reason
        why nothing may be written, the records can only be looked at. ClerkError when folder or
        database cannot be used.
        """
        dialect = Sqlite(folder / FILE, wait, lasting=lasting, reading=reading is not None)
        dialect.patience = patience or dialect.patience
        if reading is not None and not dialect.inspect():
            raise reading
        hot = not dialect.read_only and keep_before(dialect.path)
        with believed(dialect):
            engine = open_engine(dialect, Migrations(), Sealing(who, clock))
        if hot:
            look_after(dialect)
        files = Files(folder / "files", reading)
        store = cls(dialect, engine, files, FormReader(read_form), clock, who)
        store._reading = reading
        with store.read() as tx:
            current = tx.index.current
        if not store.read_only:
            if not current:
                store.make_index()
            files.clear_begun(clock().timestamp())
        return store

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()

    @property
    def read_only(self) -> bool:
        """Whether the records can be read only."""
        return self._dialect.read_only

    @property
    def why_read_only(self) -> ClerkError | None:
        """Why nothing can be written, and what to do about it; None where it can."""
        return (self._reading or read_only()) if self.read_only else None

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """A view of the records that does not change meanwhile. Writers wait for it: be short."""
        with self._connected(self._engine) as connection:
            yield self._reader(connection)

    @contextmanager
    def write(self, act: str) -> Iterator[Writer]:
        """One act, named by ``act`` in the journal. Leaving normally keeps it, an error undoes it.

        A change of which the journal does not tell is a bug, and is undone.
        """
        if why := self.why_read_only:
            raise why
        with self._connected(self._engine.execution_options(writing=True)) as connection:
            tx = Transaction(connection, self._clock(), self.who, act)
            writer = Writer(tx, self._shared)
            begun = writer.journal.anchor()
            yield writer
            writer.settle()
            if tx.rows:
                raise RuntimeError(f"the journal does not tell of {act}: {', '.join(tx.rows)}")
            end = writer.journal.anchor()
            try:
                _commit(connection)
            except DBAPIError:
                if end == begun or not self._stands(end):
                    raise

    def _stands(self, end: str) -> bool:
        """Whether an act whose commit failed was kept all the same, to last: at the very end a
        drive may fail when everything is written. To do such an act again would make it twice."""
        try:
            with self._engine.connect() as connection:
                connection.begin()
                there = self._reader(connection).journal.anchor() == end
            if there:
                self._dialect.make_lasting()
        except (DBAPIError, OSError):
            return False
        return there

    @contextmanager
    def _connected(self, engine: Engine) -> Iterator[Connection]:
        if getattr(self._mine, "busy", False):
            raise RuntimeError("this thread is in a transaction already")
        self._mine.busy = True
        try:
            with (
                explained(self._dialect),
                believed(self._dialect),
                engine.connect() as connection,
            ):
                connection.begin()
                yield connection
        finally:
            self._mine.busy = False

    def check(self, progress: Progress | None = None) -> list[Finding]:
        """What is wrong with the records and files; nothing when all is well.

        ``progress`` is told how many files of how many were looked at. Others can write again as
        soon as the records were read.
        """
        kept = list(self.files.all())
        with self._connected(self._engine) as connection:
            checked = check_records(self._dialect, connection, self._reader(connection))
        if checked.files is None:
            return checked.findings
        tell = progress or (lambda _done, _all: None)
        return [
            *checked.findings,
            *self._check_index(checked.findings),
            *check_files(self.files, kept, checked.files, tell),
        ]

    def damage(self) -> ClerkError | None:
        """What SQLite finds wrong with the file, of which it reads every page once; None when it is
        whole."""
        fault = fault_of(self._dialect, 0)
        return damaged(fault) if fault else None

    def check_records(self) -> list[Finding]:
        """What is wrong with the records alone, whatever became of the files."""
        with self._connected(self._engine) as connection:
            checked = check_records(self._dialect, connection, self._reader(connection))
        return [*checked.findings, *self._check_index(checked.findings)]

    def _check_index(self, found: Sequence[Finding]) -> list[Finding]:
        """Looks whether memos are found by what was recorded, and mends what is not. Records in
        which something serious was ``found`` are no measure for it."""
        if any(finding.serious for finding in found):
            return []
        wrong = count_wrong(self.read)
        if wrong and not self.read_only:
            self.make_index()
        return list(index_finding(wrong, self.read_only))

    def keep_beside(self, tell: Progress = lambda _done, _of: None, most: int | None = None) -> int:
        """Lets the records beside the database follow the journal; gives how many files were
        written. ``tell`` and ``most`` are as in :mod:`clerkdesk.store.beside.writing`."""
        from clerkdesk.store.beside import FOLDER
        from clerkdesk.store.beside.writing import follow

        if self.read_only:
            return 0
        folder = self.files.folder.parent / FOLDER
        return follow(lambda: self._connected(self._engine), folder, tell, most)

    def write_records(self, folder: Path, tell: Progress = lambda _done, _of: None) -> None:
        """Writes all records as small files into ``folder``, also what is recorded meanwhile."""
        from clerkdesk.store.beside.writing import follow

        while follow(lambda: self._connected(self._engine), folder, tell):
            pass

    def everything(self) -> "Everything":
        """The names of all memos, and to what every kept file belongs."""
        from clerkdesk.store.beside.belonging import read_everything

        with self._connected(self._engine) as connection:
            return read_everything(connection, self._reader(connection))

    def copy_to(self, target: Path) -> None:
        """Copies the database into a new file while it is in use. Raises ClerkError."""
        with explained(self._dialect):
            self._dialect.copy_to(target)

    def of_copy(self, path: Path) -> "Store":
        """The records as a copy of the database in ``path`` holds them; files, forms and clock
        are those of this store."""
        copy = Sqlite(path)
        forms = self._shared.forms
        return Store(copy, copy.engine(), self.files, forms, self._clock, self.who)

    def file_names(self) -> dict[str, str]:
        """The name of every file that the records tell of, by its SHA-256."""
        with self._connected(self._engine) as connection:
            return file_names(connection, self._reader(connection))

    def make_index(self) -> None:
        """Makes anew what memos are found by."""
        with self._connected(self._engine.execution_options(writing=True)) as connection:
            tx = Transaction(connection, self._clock(), self.who, "store.index")
            Writer(tx, self._shared).index.remake()
            _commit(connection)

    def _reader(self, connection: Connection) -> Reader:
        return Reader(Transaction(connection, self._clock()), self._shared)


def _commit(connection: Connection) -> None:
    try:
        connection.commit()
    except DBAPIError:
        connection.invalidate()  # a commit that had to give up leaves its transaction open
        raise
