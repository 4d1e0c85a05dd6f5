"""Several files that tell of the same unit and month: the newest stands, where that is known."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from clerkdesk.domain.calendar.month import Month, said_month
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.rounds.arriving.comparing import difference
from clerkdesk.domain.rounds.arriving.proposal import Proposal
from clerkdesk.domain.words import Sentence, Series, th

_APART = 60.0
"""Seconds between two files that were not just copied or unpacked together."""


@dataclass(frozen=True)
class Choice:
    """What may be taken in at once, in this order, and what has to be said of it."""

    take: tuple[Proposal, ...]
    said: tuple[Sentence, ...] = ()


def newest_of(proposals: Sequence[Proposal], columns: Sequence[Column]) -> Choice:
    """Of each unit and month all versions from the oldest on, each taking the place of the one
    before, so that the newest stands and none comes again. Where it is not known which is newest,
    or two have no row in common, none of them; parts that stand beside others are no versions."""
    take: list[Proposal] = []
    said: list[Sentence] = []
    groups: dict[tuple[str, Month | None], list[Proposal]] = {}
    for each in proposals:
        groups.setdefault((each.unit, each.month), []).append(each)
    for group in groups.values():
        versions = [each for each in group if each.twin and not each.beside]
        take += [each for each in group if each not in versions]
        if versions:
            chain = _in_order(versions, columns)
            said.append(_said(versions, chain))
            take += _chained(chain)
    return Choice(tuple(take), tuple(said))


def _in_order(versions: Sequence[Proposal], columns: Sequence[Column]) -> list[Proposal]:
    """From the oldest to the newest; none where that is not sure. When a mail was sent and when
    another file was saved cannot be compared."""
    files = {each.file.sha256 for each in versions}
    in_mails = {bool(each.file.inside) for each in versions}
    found = sorted(versions, key=lambda each: each.file.made)
    sure = len(files) == len(versions) and len(in_mails) == 1 and found[0].file.made > 0
    return found if sure and all(_follows(*each, columns) for each in pairwise(found)) else []


def _follows(before: Proposal, after: Proposal, columns: Sequence[Column]) -> bool:
    """Whether one is a later version of the other, and no other part of what the unit reports."""
    rows = before.kept_rows(columns)
    gone = difference(rows, after.kept_rows(columns)).removed
    return after.file.made - before.file.made >= _APART and (gone < len(rows) or not rows)


def _chained(chain: Sequence[Proposal]) -> list[Proposal]:
    """The oldest takes the place of what came in before, each other that of the one before it."""
    earlier = next((each.earlier for each in chain if each.earlier), None)
    before = ["", *(each.file.sha256 for each in chain)]
    return [
        replace(each, earlier=None if place else earlier, follows=before[place])
        for place, each in enumerate(chain)
    ]


def _said(versions: Sequence[Proposal], chain: Sequence[Proposal]) -> Sentence:
    unit, month = versions[0].unit, versions[0].month
    values = {"unit": unit, "month": said_month(month) if month else ""}
    if not chain:
        files = Series(tuple(each.file.name for each in versions))
        said = th("{unit} เดือน {month} มีหลายฉบับ และบอกไม่ได้ว่าฉบับใดใหม่ที่สุด จึงยังไม่รับ: {files}")
        return Sentence(said, {**values, "files": files})
    *older, newest = (each.file.name for each in chain)
    mailed = bool(chain[-1].file.inside)
    sent = th("{unit} เดือน {month} ใช้ฉบับใน {file} ซึ่งส่งมาหลังสุด แทน {older}")
    saved = th("{unit} เดือน {month} ใช้ฉบับใน {file} ซึ่งบันทึกหลังสุด แทน {older}")
    return Sentence(
        sent if mailed else saved, {**values, "file": newest, "older": Series(tuple(older))}
    )
