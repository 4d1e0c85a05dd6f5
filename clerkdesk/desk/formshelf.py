"""Forms as the clerk meets them: described, checked, their mistakes said."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.words import Words

if TYPE_CHECKING:
    from clerkdesk.forms.check import Checked
    from clerkdesk.forms.mistakes import Mistake


def describe(desk: Desk, form: Form, words: Words) -> tuple[str, ...]:
    """A form in lines: what to fill in and how, who signs in which order."""
    from clerkdesk.forms.describe import describe_form

    return tuple(describe_form(form, words, desk.roles).split("\n"))


def form_view(form: Form) -> dict[str, Any]:
    """A form as JSON."""
    from clerkdesk.forms.describe import form_data

    return form_data(form)


def check(desk: Desk, paths: Sequence[Path]) -> "list[Checked]":
    """Checks form files and folders; roles are those of the office."""
    from clerkdesk.forms.check import check_paths

    return check_paths(paths, list(desk.roles))


def mistake_lines(mistakes: "Iterable[Mistake]", words: Words) -> tuple[str, ...]:
    """Each mistake as one sentence: where, what, what to do."""
    return tuple(mistake.sentence(words.say) for mistake in mistakes)
