"""An office with many memos, made in a minute: the practice office's memos, many times over.

Rows go into the store's tables by the thousand, each with its seal in the journal as an act would
leave it, so that a check finds nothing wrong. Subjects are put together from those of the practice
office and from words of the Thai dictionary, so that they have as many different trigrams as those
of years.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from common import use_checkout

use_checkout()

from clerkdesk.app.joining import open_desk  # noqa: E402
from clerkdesk.desk import practicedata  # noqa: E402
from clerkdesk.desk.practice import PracticeClock, fill_practice_office  # noqa: E402
from clerkdesk.settings import thai_words  # noqa: E402

if TYPE_CHECKING:
    from clerkdesk.desk.desk import Desk
    from clerkdesk.domain.memo.memo import Memo
    from clerkdesk.store.reader import Reader
    from clerkdesk.store.transaction import Transaction

AT_ONCE = 1000
WORK = datetime(2018, 5, 15, 8, 30)  # noqa: DTZ001  (any moment will do)


def office_of(folder: Path, memos: int, entries: int) -> "Desk":
    """The desk of an office in ``folder`` with ``memos`` memos and at least ``entries`` entries."""
    clock = PracticeClock(WORK)
    desk = open_desk(folder, clock)
    with desk.store.read() as tx:
        if tx.memos.count() == memos:
            return desk
    fill_practice_office(desk, clock)
    with desk.store.read() as tx:
        stories = tx.memos.all()
        form_texts = made_with(tx)
    copies = Copies(stories, form_texts, Random(2561))
    made = len(stories)
    while made < memos:
        count = min(AT_ONCE, memos - made)
        wanted = (entries - copies.entries) / (memos - made)
        with desk.store.write("bench.fill") as tx:
            copies.write(tx._tx, made + 1, count, wanted)  # noqa: SLF001  (faster than any act)
            tx.journal.note("memos", None, {"made": count})
        made += count
    desk.store.make_index()
    return desk


def made_with(tx: "Reader") -> dict[int, int]:
    """The id of the form's text with which each memo was made."""
    from sqlalchemy import select

    from clerkdesk.store.rows import MemoRow

    rows = tx._tx.select(select(MemoRow.id, MemoRow.form_text))  # noqa: SLF001  (as below)
    return {row.id: row.form_text for row in rows}


class Copies:
    """Writes copies of the memos among ``stories``, made with the forms' texts ``made_with``;
    ``entries`` is how many entries there are by now."""

    def __init__(
        self, stories: Sequence["Memo"], made_with: Mapping[int, int], random: Random
    ) -> None:
        memos = [memo for memo in stories if not memo.form.is_document]
        self._by_length = sorted(memos, key=lambda memo: len(memo.entries))
        self._form_texts = {memo.form.id: made_with[memo.id] for memo in memos}
        self._random = random
        self._words = [word for word in thai_words() if 3 <= len(word) <= 10]
        self._last = max(entry.id for memo in stories for entry in memo.entries)
        self.entries = sum(len(memo.entries) for memo in stories)

    def write(self, tx: "Transaction", first: int, count: int, wanted: float) -> None:
        """``count`` memos from the id ``first`` on, with ``wanted`` entries each on average."""
        from sqlalchemy import insert

        from clerkdesk.store.rows import EntryRow, MemoRow

        memos = [self._copy(first + place, self._story(wanted)) for place in range(count)]
        tx.change(insert(MemoRow), [self._memo_row(memo) for memo in memos])
        rows = [row for memo in memos for row in self._entry_rows(memo)]
        tx.change(insert(EntryRow), rows)
        self.entries += len(rows)

    def _story(self, wanted: float) -> "Memo":
        """One of the shorter or of the longer stories, so that the average comes out."""
        half = len(self._by_length) // 2
        halves = (self._by_length[:half], self._by_length[half:])
        short, long = (sum(len(memo.entries) for memo in part) / len(part) for part in halves)
        longer = self._random.random() < (wanted - short) / (long - short)
        return self._random.choice(halves[longer])

    def _copy(self, memo_id: int, story: "Memo") -> "Memo":
        number = f"ศธ ๐๔๙๙๙/{memo_id}"
        subject = self._subject(memo_id)
        values = {**story.values, story.form.filing.subject: subject}
        return replace(story, id=memo_id, subject=subject, number=number, values=values, like=None)

    def _subject(self, memo_id: int) -> str:
        subject = self._random.choice(practicedata.SUBJECTS)
        school = "".join(self._random.choices(self._words, k=2))
        year = self._random.randint(2550, 2570)
        return f"{subject.format(year=year, number=memo_id % 40)} โรงเรียนบ้าน{school}"

    def _memo_row(self, memo: "Memo") -> dict[str, Any]:
        from clerkdesk.store.memocodec import memo_to_row

        form_text = self._form_texts[memo.form.id]
        return {**memo_to_row(memo), "id": memo.id, "form_text": form_text, "asks_again": None}

    def _entry_rows(self, memo: "Memo") -> Iterator[dict[str, Any]]:
        from clerkdesk.store.entrycodec import entry_to_row

        places: dict[int | None, int] = {}
        for entry in memo.entries:
            self._last += 1
            places[entry.id] = self._last
            copy = replace(entry, supersedes=places.get(entry.supersedes))
            columns = {"step": None, "signer": None} | entry_to_row(memo.id, copy)
            yield columns | {"id": self._last}
