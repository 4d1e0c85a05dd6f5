"""Whether a conditional step is asked for."""

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any

from clerkdesk.domain.form.form import Condition, Form, Meaning
from clerkdesk.domain.memo.entries import Signature


class Asked(Enum):
    """The answer of a condition. NOT_YET: the step that it looks at is not signed."""

    YES = "yes"
    NO = "no"
    NOT_YET = "not_yet"


def steps_asked(
    form: Form,
    values: Mapping[str, Any],
    signatures: Mapping[str, Signature],
    meaning_of: Callable[[Signature], Meaning | None],
) -> dict[str, Asked]:
    """The answer for each conditional step of ``form``.

    A step that looks at one that is not asked for is not asked for either: nobody will ever
    answer it. Answers are found anew until none changes, at most once for each step.
    """
    asked: dict[str, Asked] = {}
    for _ in form.steps:
        for step in form.steps:
            if step.only_if is None:
                continue
            if asked.get(step.only_if.step) is Asked.NO and step.only_if.step not in signatures:
                asked[step.id] = Asked.NO
            else:
                asked[step.id] = is_asked(step.only_if, values, signatures, meaning_of)
    return asked


def is_asked(
    condition: Condition,
    values: Mapping[str, Any],
    signatures: Mapping[str, Signature],
    meaning_of: Callable[[Signature], Meaning | None],
) -> Asked:
    """Whether a step with ``condition`` is asked for, given the values and the signatures."""
    if condition.step:
        return _by_step(condition, signatures.get(condition.step), meaning_of)
    return Asked.YES if _by_field(condition, values.get(condition.field)) else Asked.NO


def _by_step(
    condition: Condition,
    signature: Signature | None,
    meaning_of: Callable[[Signature], Meaning | None],
) -> Asked:
    if signature is None:
        return Asked.NOT_YET
    if condition.choice and signature.choice != condition.choice:
        return Asked.NO
    if condition.means is not None and meaning_of(signature) is not condition.means:
        return Asked.NO
    return Asked.YES


def _by_field(condition: Condition, value: object) -> bool:
    if condition.at_least is not None:
        return _amount(value) >= Decimal(str(condition.at_least))
    if condition.is_not:
        return condition.is_not not in _words(value)
    if condition.is_:
        return condition.is_ in _words(value)
    return bool(value)


def _words(value: object) -> list[str]:
    """The words that a value holds: a choice holds its ticked keys."""
    if isinstance(value, Mapping):
        return [str(key) for key in value]
    if isinstance(value, list):
        return [str(each) for each in value]
    return [] if value is None else [str(value)]


def _amount(value: object) -> Decimal:
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return Decimal(0)
