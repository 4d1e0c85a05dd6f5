"""A new memo about one topic, as the publication plan asks for it."""

from dataclasses import replace

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.writing import Start, forms_to_write, start_new


def start_about(desk: Desk, topic: str, unit: str, key: str) -> Start:
    """A new memo of the first form that names a topic, with ``topic`` filled in, and ``unit``
    where one is meant."""
    form = next((form for form in forms_to_write(desk) if form.filing.topic), None)
    start = start_new(desk, form.id if form else "", key)
    if form is None:
        return start
    said = {form.filing.topic: topic, **({form.filing.unit: unit} if unit else {})}
    said.pop("", None)
    texts = {**start.draft.texts, **said}
    return replace(start, draft=replace(start.draft, texts=texts))
