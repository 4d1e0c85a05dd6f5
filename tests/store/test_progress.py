"""What is told of many memos at once is what each of them says of itself."""

from collections import Counter
from datetime import date, datetime
from pathlib import Path

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.practice import PracticeClock, fill_practice_office
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.publicationrules import counted
from clerkdesk.domain.memo.waits import passings_of, waits_of


def test_the_practice_office_tells_the_same_of_all_memos_and_of_each(tmp_path: Path) -> None:
    clock = PracticeClock(datetime(2018, 5, 15, 9, 30))
    desk = open_desk(tmp_path / "office", clock)
    fill_practice_office(desk, clock)
    first, last = date(2017, 10, 1), date(2018, 4, 30)
    with desk.store.read() as tx:
        memos = tx.memos.all()
        ways = tx.progress.ways(first, last)
        out = tx.progress.published(first, last)
        asked = tx.progress.asked(first, last)
    desk.close()
    then = [memo for memo in memos if first <= (memo.dated or memo.created_on) <= last]
    alone: Counter[tuple[str, str, int, int]] = Counter()
    for memo in then:
        made = {memo.id: memo.created_on.toordinal()}
        waits = waits_of(memo.form, passings_of(memo.id, state_of(memo).entries), made)
        alone.update((*key, *wait) for key, passed in waits.passed.items() for wait in passed)
    together: Counter[tuple[str, str, int, int]] = Counter()
    for way in ways:
        waits = waits_of(way.form, way.passings, way.made)
        together.update((*key, *wait) for key, passed in waits.passed.items() for wait in passed)
    assert together == alone
    assert len(alone) > 100
    firsts = {memo.id: entry.on for memo in memos if (entry := counted(state_of(memo)))}
    assert {memo: each.on for each in out for memo in each.memos} == {
        memo: on for memo, on in firsts.items() if first <= on <= last
    }
    assert {(m.topic, m.form.id, m.id) for m in then} == {
        (topic, form, memo) for (topic, form), found in asked.items() for memo in found
    }
