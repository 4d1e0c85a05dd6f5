"""The rows of the list: every memo once, under the head that it belongs to."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.desk.memolist import MemoIndex
from clerkdesk.domain.memo.status import ENDED, Status
from clerkdesk.domain.words import Wording
from clerkdesk.store.standing import MemoGroup, Standing
from clerkdesk.ui.memos.rows import rows_of

HOLDERS = ("", "ผู้อำนวยการ", "ผู้ขออนุญาต", "ผู้เผยแพร่")
FEW = settings(max_examples=60, deadline=None)


@st.composite
def indexes(draw: st.DrawFn) -> MemoIndex:
    """Memos in any groups; those that ended lie with nobody."""
    statuses = draw(st.lists(st.sampled_from(list(Status)), max_size=40))
    found: dict[tuple[Status, str], list[int]] = {}
    for memo_id, status in enumerate(statuses, start=1):
        holder = "" if status in ENDED else draw(st.sampled_from(HOLDERS[1:]))
        found.setdefault((status, holder), []).append(memo_id)
    groups = tuple(
        MemoGroup(status, Wording(holder), "", memos) for (status, holder), memos in found.items()
    )
    standing = Standing(1, groups)
    asked = draw(st.sampled_from([standing.newest_first, standing.newest_first[::2]]))
    return MemoIndex("", asked, standing, tuple(Wording(holder) for _, holder in found))


@FEW
@given(indexes(), st.sampled_from([None, *Status]))
def test_grouped_or_not_the_same_memos_are_shown_each_once(
    index: MemoIndex, status: Status | None
) -> None:
    plain, grouped = rows_of(index, status), rows_of(index, status, grouped=True)
    assert list(plain.places) == list(index.wanted(status))
    assert Counter(each for each in grouped.places if each > 0) == Counter(plain.places)


@FEW
@given(indexes())
def test_each_head_counts_the_memos_below_it_which_lie_with_its_holder(index: MemoIndex) -> None:
    rows = rows_of(index, grouped=True)
    under: dict[int, list[int]] = {}
    head = -1
    for row, place in enumerate(rows.places):
        if rows.head_at(row) is not None:
            head = row
            under[head] = []
        else:
            under[head].append(place)
    for row, memos in under.items():
        found = rows.head_at(row)
        assert found is not None
        assert found.count == len(memos) > 0
        assert memos == sorted(memos, reverse=True)
        group_of = index.standing.group_of
        assert {index.holders[group_of[each]] for each in memos} == {found.holder}
    heads = [
        rows.heads[place].count for place in range(len(rows.heads)) if rows.heads[place].holder
    ]
    assert heads == sorted(heads, reverse=True)
    assert all(each.holder for each in rows.heads[:-1])


@FEW
@given(indexes(), st.booleans(), st.integers(-5, 60))
def test_rows_and_ids_lead_to_one_another(index: MemoIndex, grouped: bool, row: int) -> None:
    rows = rows_of(index, grouped=grouped)
    for each in index.ids:
        assert rows.id_at(rows.row_of(each)) == each
    near = rows.memo_near(row)
    assert near == -1 if not len(rows) else rows.id_at(near) > 0
    assert rows.row_of(10_000) == -1
