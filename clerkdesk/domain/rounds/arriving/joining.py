"""What was found in files, joined with what was found and said before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from clerkdesk.domain.rounds.arriving.file import ArrivedFile
from clerkdesk.domain.rounds.arriving.proposal import Proposal


@dataclass(frozen=True)
class Found:
    """All ``files`` that were opened, and the proposals of those that were read."""

    files: tuple[ArrivedFile, ...] = ()
    proposals: tuple[Proposal, ...] = ()


def joined(before: Sequence[Proposal], found: Found) -> tuple[Proposal, ...]:
    """Both. Of files that were there already stays what was said of them, with how they came where
    that is told now; what was written over takes the place of what lay there before."""
    now: dict[Path | None, set[str]] = {}
    for file in found.files:
        now.setdefault(file.path, set()).add(file.sha256)
    kept = [_as_it_came(each, found.files) for each in before if not _is_over(each.file, now)]
    here = {each.file.sha256 for each in kept if each.file.sha256}
    return (*kept, *(each for each in found.proposals if each.file.sha256 not in here))


def _is_over(file: ArrivedFile, now: dict[Path | None, set[str]]) -> bool:
    """Whether something else lies there by now, or it could not be read and was tried again."""
    return file.path in now and (not file.sha256 or file.sha256 not in now[file.path])


def _as_it_came(proposal: Proposal, files: Sequence[ArrivedFile]) -> Proposal:
    file = proposal.file
    for each in files:
        file = file.as_it_came(each)
    return proposal if file is proposal.file else replace(proposal, file=file)
