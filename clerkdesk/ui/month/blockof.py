"""What was written into cells as the block that is kept in one act."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from clerkdesk.desk.monthblock import Block
from clerkdesk.desk.monthrows import Completion, may_complete, said_in
from clerkdesk.desk.publishing import Publication
from clerkdesk.ui.month.owntexts import Written


def block_of(written: Sequence[Written], new: Collection[str]) -> Block:
    """The block; ``new`` are the names of rows that are to be made."""
    cells: dict[str, dict[str, str]] = {}
    made: dict[str, dict[str, str]] = {}
    for each in written:
        if each.row in new:
            made.setdefault(each.row, {})[each.column.id] = each.text
        elif not _is_of_memo(each):
            cells.setdefault(each.row, {})[each.column.id] = each.text
    return Block([*completions(written).values()], cells, made)


def completions(written: Sequence[Written]) -> dict[str, Completion]:
    """What is to be recorded with memos, one entry a row, by row."""
    found: dict[str, Completion] = {}
    for each in filter(_is_of_memo, written):
        said = said_in(each.column, each.text)
        earlier = found.get(each.row)
        if earlier is not None:
            said = _both(earlier.said, said)
        found[each.row] = Completion(each.key.memo, each.key.entry, said)
    return found


def _is_of_memo(written: Written) -> bool:
    return bool(written.key.memo) and may_complete(written.column)


def _both(one: Publication, other: Publication) -> Publication:
    """What both say; the later where they differ."""
    said = {name: value for name, value in vars(other).items() if value is not None}
    return replace(one, **said)
