"""What was written into cells and is on its way, or could not be kept: it stays in sight."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from clerkdesk.desk.monthrows import RowKey
from clerkdesk.domain.form.sheetform import Column


class Writing(Enum):
    """How far what was written into a cell has come."""

    UNDER_WAY = auto()
    SAVED = auto()
    REFUSED = auto()


@dataclass(frozen=True)
class Written:
    """What was written into a cell, and the row that it stands in."""

    key: RowKey
    column: Column
    text: str

    @property
    def row(self) -> str:
        """What tells the row from others, also after it was completed."""
        return self.key.key


Own = tuple[str, Writing]


class OwnTexts:
    """Texts by row and column. A new row has a name until it is kept, and then a key."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[str, Own]] = {}
        self._keys: dict[str, str] = {}
        self._why: dict[tuple[str, str], str] = {}

    def key(self, row: str) -> str:
        """By what a row goes now."""
        return self._keys.get(row, row)

    def text(self, row: str, column: str) -> str | None:
        """What was written there; None for nothing."""
        own = self._rows.get(row, _NOTHING).get(column)
        return own[0] if own else None

    def refused(self, row: str, column: str) -> bool:
        """Whether it could not be kept."""
        own = self._rows.get(row, _NOTHING).get(column)
        return own is not None and own[1] is Writing.REFUSED

    def refused_rows(self) -> Iterable[str]:
        """The rows of which something could not be kept."""
        for row, texts in self._rows.items():
            if any(writing is Writing.REFUSED for _text, writing in texts.values()):
                yield row

    def why(self, row: str, column: str) -> str:
        """Why it could not be kept; empty where that is not known of the cell alone."""
        return self._why.get((row, column), "") if self.refused(row, column) else ""

    def explain(self, written: Written, why: str) -> None:
        """Says why it could not be kept."""
        self._why[self.key(written.row), written.column.id] = why

    def put(self, written: Written, writing: Writing) -> None:
        """What was written, and how far it has come."""
        texts = self._rows.setdefault(self.key(written.row), {})
        texts[written.column.id] = (written.text, writing)

    def is_newest(self, written: Written) -> bool:
        """Whether nothing else was written there since."""
        return self.text(self.key(written.row), written.column.id) == written.text

    def of_row(self, row: str) -> dict[str, str]:
        """All that was written into a row, by column."""
        return {column: own[0] for column, own in self._rows.get(row, _NOTHING).items()}

    def kept_under(self, keys: Mapping[str, str]) -> None:
        """New rows have keys now; those that are kept once more go by the new one."""
        again = {self._keys[name]: key for name, key in keys.items() if name in self._keys}
        self._keys = {name: again.get(key, key) for name, key in self._keys.items()}
        self._keys |= {**again, **keys}
        self._rows = {self.key(row): texts for row, texts in self._rows.items()}
        self._why = {(self.key(row), col): why for (row, col), why in self._why.items()}

    def forget(self, written: Written) -> None:
        """What was written there is wanted no longer."""
        self._rows.get(self.key(written.row), {}).pop(written.column.id, None)

    def forget_row(self, row: str) -> None:
        """The row is wanted no longer."""
        self._rows.pop(row, None)

    def forget_saved(self) -> None:
        """What was saved stands in the sheet by now."""
        for texts in self._rows.values():
            for column in [each for each, own in texts.items() if own[1] is Writing.SAVED]:
                del texts[column]

    def rows(self) -> Iterable[str]:
        """The rows of which there is something."""
        return [row for row, texts in self._rows.items() if texts]


_NOTHING: Mapping[str, Own] = {}
