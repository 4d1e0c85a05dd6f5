"""The rules that the index of memos is made by may not change while its version stays."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product

from clerkdesk.domain.form.form import Filing, FormKind
from clerkdesk.domain.memo.entries import (
    Cancelled,
    Entry,
    HandedOver,
    Printed,
    Published,
    Returned,
    TakenDown,
    TakenIn,
    Withdrawn,
)
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.store.memoindex import index_row
from clerkdesk.store.memotexts import VERSION
from tests.samples import FIVE_STEPS, memo_form, memo_of
from tests.store.samples import NOW, TODAY, signature

STAMP = {"on": TODAY, "recorded_at": NOW, "by": "สมศรี"}
ENTRIES: tuple[Callable[[int], Entry], ...] = (
    lambda _: Printed(**STAMP),
    lambda _: signature("requester"),
    lambda _: signature("head"),
    lambda _: signature("opinion", choice="against"),
    lambda _: signature("director", choice="allow"),
    lambda _: signature("director", choice="refuse"),
    lambda _: Returned(**STAMP, to_step="head"),
    lambda _: HandedOver(**STAMP),
    lambda _: Published(**STAMP, url="https://a.go.th"),
    lambda _: TakenIn(**STAMP, year=2569, running=1),
    lambda last: TakenDown(**STAMP, published=last, reason="ก"),
    lambda _: Withdrawn(**STAMP),
    lambda last: Cancelled(**STAMP, supersedes=last),
)
CHAINS = (FIVE_STEPS, FIVE_STEPS[:2])
DOCUMENTS = tuple(
    replace(memo_form(FIVE_STEPS[:1]), kind=FormKind.DOCUMENT, filing=Filing(takes_effect=effect))
    for effect in (False, True)
)
TEXTS = ("น้ำ นํ้า ท่ี", "เเผน ๒๕๖๑", "Straße  AMSS++", "ฤๅษี", "ศธ ๐๔๑๐๐/๑", "a\u200bb%_")

ANSWERS = {1: "cb7cbd85ac3218d2", 2: "269935f34c544611"}
"""For each version, what its rules say of all the memos below."""


def memos() -> Iterator[Memo]:
    """Every story of up to three entries, on two chains and two documents; and texts that are
    folded."""
    for form, count in product((*(memo_form(steps) for steps in CHAINS), *DOCUMENTS), range(4)):
        for makers in product(ENTRIES, repeat=count):
            entries: list[Entry] = []
            circuit = 1
            for place, make in enumerate(makers, start=1):
                entry = make(place - 1)
                circuit += isinstance(entry, Returned)
                entries.append(replace(entry, id=place, circuit=circuit))
            yield memo_of(form, *entries)
    for text in TEXTS:
        yield replace(memo_of(), subject=text, number=text, requester=text, unit=text)


def test_other_rules_are_another_version() -> None:
    """When this fails the answers have changed: raise VERSION, and add what they are now."""
    rows = "\n".join(str(sorted(index_row(memo).items())) for memo in memos())
    assert hashlib.sha256(rows.encode()).hexdigest()[:16] == ANSWERS[VERSION]
