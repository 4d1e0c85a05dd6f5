"""All acts of the desk, in groups: each group in an office of its own. What trials interrupt."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from itertools import chain
from pathlib import Path

from clerkdesk.desk import drafts, formtexts
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formsaving import copy_to_own
from clerkdesk.store.disk import BEGUN
from clerkdesk.store.jsontext import from_json, to_json
from tests.desk.watching import Watch
from tests.trials.whole import digest_of

OUT = "out"
"""The folder of the files that are exported, in the office's own so that its disk is watched."""

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


GROUPS = ("acts", "settings", "steps", "rounds", "drafts", "exports")
"""All acts. What they make of an office depends on nothing but their order."""

_OWN = ("forms/*.toml", "garuda.*", f"{OUT}/*")
"""The files that are not kept under their SHA-256: those of the office's own, and exported ones."""

_HERE: dict[str, Acts] = {"drafts": drafting, "few": few}
_ELSEWHERE = {"exports": "tests.trials.exporting"}


def acts_of(group: str) -> Acts:
    """What does the acts of a group: those that the journal's tests do, or one of those above."""
    if group in _HERE:
        return _HERE[group]
    module = _ELSEWHERE.get(group, f"tests.desk.test_journal_of_{group}")
    every_act: Acts = import_module(module).every_act
    return every_act


@dataclass(frozen=True)
class State:
    """What was kept, as short as can be. The journal's end stands for all that it tells of, since
    a check compares every row with it; ``drafts`` and each file ``beside`` it are told by hash."""

    head: str
    drafts: str
    beside: dict[str, str]

    def words(self) -> str:
        """The state as one line."""
        return to_json(vars(self))

    @classmethod
    def of_words(cls, line: str) -> "State":
        """The state that such a line tells of."""
        return cls(**from_json(line))

    def lies_between(self, before: "State", after: "State") -> bool:
        """Whether the drafts and each file are as they were at one of two moments."""
        known = self.drafts in (before.drafts, after.drafts)
        names = {*before.beside, *after.beside, *self.beside}
        now, then, later = self.beside, before.beside, after.beside
        return known and all(now.get(n) in (then.get(n), later.get(n)) for n in names)


def state_of(desk: Desk) -> State:
    """What is kept in the office of ``desk`` now."""
    with desk.store.read() as tx:
        head = tx.journal.anchor()
        kept = {draft.key: draft.content for draft in tx.drafts.all()}
    beside = {path.name: digest_of(path) for path in _own_files(desk.folder)}
    return State(head, _sha256(to_json(kept).encode()), beside)


def _own_files(folder: Path) -> list[Path]:
    found = chain.from_iterable(folder.glob(each) for each in _OWN)
    return sorted(path for path in found if not path.name.startswith(BEGUN))


def heads_of(desk: Desk) -> set[str]:
    """The end that the journal had after each act, the empty journal's before the first."""
    from clerkdesk.domain.office.journal import anchor_of

    with desk.store.read() as tx:
        ends = {anchor_of(entry.seq, entry.hash) for entry in tx.journal.all()}
    return {"", *ends}


def litter_in(folder: Path) -> list[str]:
    """Files that a broken-off act has left: nobody will ever ask for them."""
    asked = {*_own_files(folder), *folder.glob("clerkdesk.db*"), *folder.glob("files/??/*")}
    found = {path for path in folder.rglob("*") if path.is_file()} - asked
    return sorted(str(path.relative_to(folder)) for path in found)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]
