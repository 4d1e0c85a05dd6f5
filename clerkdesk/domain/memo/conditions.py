"""Whether a conditional step is asked for."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any

from clerkdesk.domain.form.derived import answer_in
from clerkdesk.domain.form.form import Condition, Form, Meaning
from clerkdesk.domain.form.unitkind import kind_in
from clerkdesk.domain.memo.entries import Signature

MeaningOf = Callable[[Signature], Meaning | None]


class Asked(Enum):
    """The answer of a condition. NOT_YET: the step that it looks at is not signed."""

    YES = "yes"
    NO = "no"
    NOT_YET = "not_yet"


@dataclass(frozen=True)
class Known:
    """What conditions are answered by: values, the signatures that count, the steps that are
    not asked for and will never be answered."""

    values: Mapping[str, Any]
    signatures: Mapping[str, Signature] = field(default_factory=dict)
    meaning_of: MeaningOf = lambda signature: None
    skipped: frozenset[str] = frozenset()


def steps_asked(
    form: Form,
    values: Mapping[str, Any],
    signatures: Mapping[str, Signature],
    meaning_of: MeaningOf,
) -> dict[str, Asked]:
    """The answer for each conditional step of ``form``.

    A step that is not asked for was signed by nobody, and so says no to what looks at it.
    Answers are found anew until none changes, at most once for each step.
    """
    asked: dict[str, Asked] = {}
    for _ in form.steps:
        skipped = frozenset(step for step, answer in asked.items() if answer is Asked.NO)
        known = Known(values, signatures, meaning_of, skipped)
        found = {step.id: answer(step.only_if, known) for step in form.steps if step.only_if}
        if found == asked:
            break
        asked = found
    return asked


def is_asked(
    condition: Condition,
    values: Mapping[str, Any],
    signatures: Mapping[str, Signature],
    meaning_of: MeaningOf,
) -> Asked:
    """Whether a step with ``condition`` is asked for, given the values and the signatures."""
    return answer(condition, Known(values, signatures, meaning_of))


def answer(condition: Condition, known: Known) -> Asked:
    """The answer to one condition."""
    if condition.all_:
        return _all(answer(part, known) for part in condition.all_)
    if condition.any_:
        return _not(_all(_not(answer(part, known)) for part in condition.any_))
    if condition.not_ is not None:
        return _not(answer(condition.not_, known))
    if condition.step:
        return _by_step(condition, known)
    return Asked.YES if _by_field(condition, known.values) else Asked.NO


_OPPOSITE = {Asked.YES: Asked.NO, Asked.NO: Asked.YES, Asked.NOT_YET: Asked.NOT_YET}


def _not(asked: Asked) -> Asked:
    return _OPPOSITE[asked]


def _all(answers: Iterable[Asked]) -> Asked:
    """No when one is no, yes when all are yes; else nobody knows yet."""
    found = set(answers)
    return next((each for each in (Asked.NO, Asked.NOT_YET) if each in found), Asked.YES)


def _by_step(condition: Condition, known: Known) -> Asked:
    signature = known.signatures.get(condition.step)
    if signature is None:
        return Asked.NO if condition.step in known.skipped else Asked.NOT_YET
    if condition.choice and signature.choice != condition.choice:
        return Asked.NO
    if condition.means is not None and known.meaning_of(signature) is not condition.means:
        return Asked.NO
    return Asked.YES


def _by_field(condition: Condition, values: Mapping[str, Any]) -> bool:
    value = answer_in(values, condition.field)
    if condition.kind is not None:
        return kind_in(values, condition.field) is condition.kind
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
