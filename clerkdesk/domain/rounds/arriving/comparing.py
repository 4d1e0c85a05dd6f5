"""What of the proposals was taken in before, and what takes the place of an earlier sheet."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.rounds.arriving.proposal import Again, Difference, Earlier, Proposal
from clerkdesk.domain.rounds.arriving.splitting import with_twins
from clerkdesk.domain.rounds.entries import Arrived, Values
from clerkdesk.domain.thai.text import search_key

_Whose = tuple[str, Month | None]
_Kept = tuple[Values, ...]


def compared(
    proposals: Iterable[Proposal],
    arrived: Sequence[Arrived],
    columns: Sequence[Column],
    followed: Sequence[Arrived] = (),
) -> tuple[Proposal, ...]:
    """The proposals, each with the entry of ``arrived`` (all that stand) that it equals or takes
    the place of; a file of those ``followed`` by a later sheet is known as well, or it would take
    its place back. Of several alike one is left to be taken in: the first of those that tell most
    of how they came."""
    comparing = _Comparing(arrived, columns, followed)
    told = list(proposals)
    order = sorted(range(len(told)), key=lambda place: _most_told_first(told[place]))
    found = {place: comparing.of(told[place]) for place in order}
    return with_twins(_counted([found[place] for place in range(len(told))]))


def _most_told_first(proposal: Proposal) -> tuple[bool, ...]:
    return tuple(not known for known in proposal.file.told)


def _counted(proposals: Sequence[Proposal]) -> list[Proposal]:
    """Each with how many of its file are to be taken in, those that were included."""
    own = Counter(each.file.sha256 for each in proposals if _is_own(each))
    return [replace(each, of=own[each.file.sha256], follows="") for each in proposals]


def _is_own(proposal: Proposal) -> bool:
    """Whether nothing but its own file says this."""
    if proposal.error is not None or proposal.same_as:
        return False
    return proposal.known is None or proposal.known.sha256 == proposal.file.sha256


class _Comparing:
    def __init__(
        self, arrived: Sequence[Arrived], columns: Sequence[Column], followed: Sequence[Arrived]
    ) -> None:
        self._columns = columns
        self._by_file: dict[tuple[str, str], list[Arrived]] = {}
        self._by_sheet: dict[_Whose, list[Arrived]] = {}
        for each in arrived:
            self._by_file.setdefault((each.sha256, each.sheet), []).append(each)
            self._by_sheet.setdefault((search_key(each.unit), each.month), []).append(each)
        for each in followed:
            self._by_file.setdefault((each.sha256, each.sheet), []).append(each)
        self._replaced: set[int] = set()
        self._here: dict[tuple[_Whose, object], Proposal] = {}

    def of(self, proposal: Proposal) -> Proposal:
        """The proposal, compared."""
        if proposal.error is not None:
            return proposal
        rows = proposal.kept_rows(self._columns)
        known = self._known(proposal, rows)
        same = "" if known else self._twice(proposal, rows)
        earlier = None if known or same or proposal.beside else self._earlier(proposal, rows)
        alone = known or same or earlier or proposal.beside
        again = None if alone else self._again(proposal, rows)
        return replace(proposal, known=known, same_as=same, earlier=earlier, again=again, twin="")

    def _known(self, proposal: Proposal, rows: _Kept) -> Arrived | None:
        here = self._by_file.get((proposal.file.sha256, proposal.sheet), [])
        whose = _whose(proposal)
        exact = [each for each in here if (search_key(each.unit), each.month) == whose]
        chosen = here if len(here) == 1 and proposal.asked else []  # somebody had said whose it is
        if proposal.file.sha256 and (exact or chosen):
            return next(iter((*exact, *chosen)))
        same = self._by_sheet.get(whose, [])
        return next((each for each in same if tuple(each.rows) == rows), None)

    def _twice(self, proposal: Proposal, rows: _Kept) -> str:
        """The file that says the same, where it was proposed before in this batch."""
        if proposal.unit and proposal.month:
            said: object = tuple(map(_all, rows))
        else:
            said = proposal.file.sha256, proposal.sheet
        first = self._here.setdefault((_whose(proposal), said), proposal)
        return "" if first is proposal else first.file.name

    def _earlier(self, proposal: Proposal, rows: _Kept) -> Earlier | None:
        before = [
            each
            for each in self._by_sheet.get(_whose(proposal), ())
            if each.sha256 != proposal.file.sha256 and each.id not in self._replaced
        ]
        if not before:
            return None
        named = [each for each in before if each.sheet == proposal.sheet]
        chosen = max(named or before, key=lambda each: each.id)
        self._replaced.add(chosen.id)
        return Earlier(chosen, difference(chosen.rows, rows))

    def _again(self, proposal: Proposal, rows: _Kept) -> Again | None:
        """What a sheet repeats for which no earlier one is left whose place it could take."""
        said = Counter(map(_same, rows))
        for each in self._by_sheet.get(_whose(proposal), ()):
            alike = (said & Counter(map(_same, each.rows))).total()
            if alike and each.sha256 != proposal.file.sha256:
                return Again(each.file, alike)
        return None


def _whose(proposal: Proposal) -> _Whose:
    return search_key(proposal.unit), proposal.month


def difference(before: Sequence[Values], after: Sequence[Values]) -> Difference:
    """How many rows are new, changed or gone; rows are the same by their subject and day."""
    old, new = Counter(map(_same, before)), Counter(map(_same, after))
    added, removed = (new - old).total(), (old - new).total()
    unchanged = (Counter(map(_all, before)) & Counter(map(_all, after))).total()
    return Difference(added, len(after) - added - unchanged, removed)


def _same(row: Values) -> tuple[str, str]:
    return search_key(row.get("subject", "")), row.get("published_on", "")


def _all(row: Values) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(row.items()))
