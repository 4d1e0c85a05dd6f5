"""All acts of the desk, in groups: each group in an office of its own. What trials interrupt."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from clerkdesk.desk import drafts, formtexts
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formsaving import copy_to_own
from clerkdesk.store.jsontext import to_json
from tests.desk.watching import Watch

Acts = Callable[[Desk, Watch, Path], None]


def drafting(desk: Desk, watch: Watch, _folder: Path) -> None:
    """What is kept of the typing."""
    for text in ("แ", "แผน", "แผน" * 900):
        draft = drafts.Draft("new", "memo", {"subject": text})
        watch.do(lambda draft=draft: drafts.save_draft(desk, draft))
        watch.do(lambda text=text: formtexts.keep_draft(desk, "memo.toml", text))
    watch.do(lambda: drafts.drop_draft(desk, "new"))
    watch.do(lambda: formtexts.drop_draft(desk, "memo.toml"))


def few(desk: Desk, watch: Watch, _folder: Path) -> None:
    """Two acts for a short trial: one in the database alone, one with a file beside it."""
    watch.do(lambda: drafts.save_draft(desk, drafts.Draft("new", "memo", {"subject": "แผน"})))
    watch.do(lambda: copy_to_own(desk, "memo"))


GROUPS = ("acts", "settings", "steps", "rounds", "drafts")
"""All acts. What they make of an office depends on nothing but their order."""

_HERE: dict[str, Acts] = {"drafts": drafting, "few": few}


def acts_of(group: str) -> Acts:
    """What does the acts of a group: those that the journal's tests do, or one of those above."""
    if group in _HERE:
        return _HERE[group]
    every_act: Acts = import_module(f"tests.desk.test_journal_of_{group}").every_act
    return every_act


@dataclass(frozen=True)
class State:
    """What was kept, as short as can be. The journal's end stands for all that it tells of, since
    a check compares every row with it; ``drafts`` and the files ``beside`` it are told by hash."""

    head: str
    drafts: str
    beside: str

    def words(self) -> str:
        """The state as one line."""
        return f"{self.head} {self.drafts} {self.beside}"

    @classmethod
    def of_words(cls, line: str) -> "State":
        """The state that such a line tells of."""
        return cls(*line.split(" "))


def state_of(desk: Desk) -> State:
    """What is kept in the office of ``desk`` now."""
    with desk.store.read() as tx:
        head = tx.journal.anchor()
        kept = {draft.key: draft.content for draft in tx.drafts.all()}
    own = (*desk.folder.glob("forms/*.toml"), *desk.folder.glob("garuda.*"))
    beside = {path.name: _sha256(path.read_bytes()) for path in sorted(own)}
    return State(head, _sha256(to_json(kept).encode()), _sha256(to_json(beside).encode()))


def heads_of(desk: Desk) -> set[str]:
    """The end that the journal had after each act, the empty journal's before the first."""
    from clerkdesk.domain.office.journal import anchor_of

    with desk.store.read() as tx:
        ends = {anchor_of(entry.seq, entry.hash) for entry in tx.journal.all()}
    return {"", *ends}


def litter_in(folder: Path) -> list[str]:
    """Files that a broken-off act has left: nobody will ever ask for them."""
    known = {"clerkdesk.db", "clerkdesk.db-journal", "preferences.json"}
    found = (path for path in folder.rglob("*") if path.is_file() and path.name not in known)
    return sorted(str(path.relative_to(folder)) for path in found if _is_litter(path))


def _is_litter(path: Path) -> bool:
    own = path.suffix == ".toml" or path.name.startswith("garuda.")
    return not own and len(path.name) != 64


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]
