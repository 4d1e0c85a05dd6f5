"""Lists for people, with a head over each column."""

from collections.abc import Iterable, Sequence

from clerkdesk.cli.session import Session
from clerkdesk.domain.thai.columns import table


def headed(
    session: Session, heads: Sequence[str], rows: Iterable[Sequence[str]]
) -> tuple[str, ...]:
    """The rows as lines in columns, the first line their ``heads`` in the clerk's language."""
    return table([[session.say(head) for head in heads], *rows])
