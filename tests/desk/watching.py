"""Watches an act: every row that it wrote has to be told in the journal, before and after."""

import ast
import json
import re
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

from clerkdesk.desk import desk as desk_module
from clerkdesk.desk.desk import Desk
from clerkdesk.domain.office.journal import JournalEntry
from clerkdesk.store.database import FILE
from clerkdesk.store.seals import is_sealed

DESK = Path(desk_module.__file__).parent

Row = Mapping[str, Any]
Rows = dict[tuple[str, str], Row]
Made = TypeVar("Made")

_JSON = ("values", "details", "former", "value", "files", "data")


class Watch:
    """``do`` runs an act of ``desk``; ``acts`` are the words that the journal had for them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.acts: set[str] = set()

    def do(self, act: Callable[[], Made]) -> Made:
        """What ``act`` gives. It has to write, and to tell of everything that it wrote."""
        before, seen = self._rows(), self._last()
        made = act()
        after, told = self._rows(), self._entries()[seen:]
        self.acts |= {entry.act for entry in told}
        changed = [key for key in before | after if before.get(key) != after.get(key)]
        assert changed or told, "nothing was written"
        for table, key in changed:
            was, now = before.get((table, key)), after.get((table, key))
            untold = (
                f"{told[-1].act if told else '-'} does not tell of {table} {key}: {was} → {now}"
            )
            assert any(_TELLS[table](entry, was, now) for entry in told), untold
        return made

    def _entries(self) -> list[JournalEntry]:
        with self._desk.store.read() as tx:
            return tx.journal.all()

    def _last(self) -> int:
        return len(self._entries())

    def _rows(self) -> Rows:
        """Every row of every table of which the journal has to tell, as SQLite has it."""
        rows: Rows = {}
        with closing(sqlite3.connect(self._desk.folder / FILE)) as raw:
            raw.row_factory = sqlite3.Row
            tables = raw.execute("SELECT name FROM sqlite_master WHERE type='table'").fetchall()
            for (table,) in tables:
                if is_sealed(table) and table != "alembic_version":
                    for row in raw.execute(f'SELECT rowid AS "rowid", * FROM "{table}"').fetchall():
                        rows[table, str(row["rowid"])] = _plain(row)
        return rows


def _plain(row: sqlite3.Row) -> Row:
    names = row.keys()
    return {
        name: json.loads(row[name]) if name in _JSON and row[name] is not None else row[name]
        for name in names
    }


Tells = Callable[[JournalEntry, Row | None, Row | None], bool]


def _row_of(word: str, *keys: str) -> Tells:
    """Told with the columns of the row: all of a new or a gone one, else those that changed."""

    def tells(entry: JournalEntry, was: Row | None, now: Row | None) -> bool:
        row = now or was or {}
        if entry.subject != f"{word} {'/'.join(str(row[key]) for key in keys)}":
            return False
        changed = [
            name for name in row if name not in ("rowid", "id") and _at(was, name) != _at(now, name)
        ]
        return _shows(entry.before, was, changed) and _shows(entry.after, now, changed)

    return tells


def _at(row: Row | None, name: str) -> Any:  # noqa: ANN401  any value of a column
    return row[name] if row else None


def _shows(told: Any, row: Row | None, names: list[str]) -> bool:  # noqa: ANN401  what was noted
    if row is None:
        return told is None
    return isinstance(told, dict) and all(told.get(name, ...) == row[name] for name in names)


def _setting(entry: JournalEntry, was: Row | None, now: Row | None) -> bool:
    key = (now or was or {})["key"]
    subject, name = (
        ("office", key[7:]) if key.startswith("office.") else (f"setting {key}", "value")
    )
    before, after = entry.before or {}, entry.after or {}
    told = was is None or before.get(name) == was["value"]
    return entry.subject == subject and told and now is not None and after.get(name) == now["value"]


def _memo(entry: JournalEntry, was: Row | None, now: Row | None) -> bool:
    """Its number and values; that its version rose is said by what was recorded."""
    assert now is not None, "a memo is never deleted"
    if entry.subject != f"memo {now['id']}":
        return False
    names = ["values", "number", "like", "asks_again"]
    changed = [name for name in names if was is None or was[name] != now[name]]
    recorded_only = was is not None and not changed
    return recorded_only or (
        _shows(entry.before, was, changed) and _shows(entry.after, now, changed)
    )


def _entry(entry: JournalEntry, was: Row | None, now: Row | None) -> bool:
    """The entry itself, and what it supersedes. A changed text is told with its memo."""
    assert was is None, "an entry never changes"
    assert now is not None
    if entry.subject != f"memo {now['memo']}":
        return False
    if now["kind"] == "changed":
        return entry.before != entry.after
    earlier = entry.before["id"] if entry.before else None
    return (entry.after.get("id"), earlier) == (now["id"], now["supersedes"])


def _print(entry: JournalEntry, was: Row | None, now: Row | None) -> bool:
    assert was is None, "a print never changes"
    assert now is not None
    told = entry.after or {}
    return entry.subject == f"memo {now['memo']}" and told.get("pdf") == now["pdf"]


def _material(entry: JournalEntry, was: Row | None, now: Row | None) -> bool:
    assert now is not None, "a file keeps its row"
    told = (entry.before if was else entry.after) or {}
    files = [(each["name"], each["sha256"]) for each in told.get("materials", ())]
    return entry.subject == f"memo {now['memo']}" and (now["name"], now["sha256"]) in files


def _form_text(entry: JournalEntry, was: Row | None, now: Row | None) -> bool:
    assert now is not None
    told = entry.after or {}
    return (told.get("form"), told.get("revision")) == (now["form"], now["revision"])


_TELLS: dict[str, Tells] = {
    "settings": _setting,
    "people": _row_of("person", "id"),
    "appointments": _row_of("appointment", "id"),
    "units": _row_of("unit", "id"),
    "registers": _row_of("register", "id"),
    "book_numbers": _row_of("number", "register", "running"),
    "topics": _row_of("topic", "id"),
    "codes": _row_of("code", "id"),
    "topic_codes": _row_of("topic_code", "topic", "code"),
    "plan": _row_of("plan", "id"),
    "intakes": _row_of("intake", "id"),
    "rounds": _row_of("round", "year", "number"),
    "office_holidays": _row_of("holiday", "day"),
    "round_entries": _row_of("round_entry", "id"),
    "memos": _memo,
    "entries": _entry,
    "prints": _print,
    "materials": _material,
    "form_texts": _form_text,
}


def acts_of(*modules: str) -> set[str]:
    """Every word that these files of the desk give to a transaction that writes."""
    found: set[str] = set()
    for module in modules:
        for call in ast.walk(ast.parse((DESK / f"{module}.py").read_text("utf-8"))):
            if isinstance(call, ast.Call) and _called(call.func) in ("write", "_change"):
                texts = (str(n.value) for n in ast.walk(call) if isinstance(n, ast.Constant))
                found |= {text for text in texts if re.fullmatch(r"[a-z]+\.[a-z_]+", text)}
    return found


def _called(function: ast.expr) -> str:
    return str(getattr(function, "attr", getattr(function, "id", "")))
