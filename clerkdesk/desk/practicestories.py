"""How memos of the practice office go: signed, returned, refused, corrected, published."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from clerkdesk.desk import practicedata as data
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memocard import usual_of
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.publishing import Publication, hand_over, publish
from clerkdesk.desk.signatures import (
    Signed,
    correct_signature,
    next_step,
    return_memo,
    sign,
    withdraw_memo,
)
from clerkdesk.domain.form.form import Meaning, Step
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.office.people import Capacity

ALL_FOR = frozenset({Meaning.FOR, Meaning.ALLOWS})
AGAINST_BUT_ALLOWED = frozenset({Meaning.AGAINST, Meaning.ALLOWS})
AGAINST = frozenset({Meaning.AGAINST, Meaning.REFUSES})


@dataclass
class Pen:
    """Writes the practice office's days. ``turn_to`` sets the clock to a day and a minute.

    ``papers`` is how many documents were made before the first memo.
    """

    desk: Desk
    turn_to: Callable[[date, int], None]
    today: date
    random: Random
    minute: int = 0
    papers: int = 0

    def at(self, day: date) -> date:
        """Turns the clock to ``day`` (never past today), a little later than the last act."""
        self.minute = (self.minute + 7) % 400
        day = min(day, self.today)
        self.turn_to(day, self.minute)
        return day

    def later(self, day: date) -> date:
        """The day on which the paper reaches the next desk."""
        return self.at(day + timedelta(days=self.random.choice((0, 0, 1, 1, 2, 3))))

    def sign_next(
        self, memo_id: int, day: date, mood: frozenset[Meaning] = ALL_FOR, **more: str
    ) -> date:
        """Signs the step that is ready, with the choice that fits ``mood``."""
        step = next_step(state_of(get_memo(self.desk, memo_id)))
        capacity = Capacity.ACTING if "by" in more else None
        more.setdefault("by", usual_of(self.desk, memo_id, step.id, day).name)
        said = Signed(step.id, choice=_choice(step, mood), on=day, capacity=capacity, **more)
        sign(self.desk, memo_id, said)
        return self.later(day)

    def sign_until_decision(
        self, memo_id: int, day: date, mood: frozenset[Meaning] = ALL_FOR
    ) -> date:
        """Signs every step before the one that ends the matter."""
        while not _ends(next_step(state_of(get_memo(self.desk, memo_id)))):
            day = self.sign_next(memo_id, day, mood)
        return day


def _choice(step: Step, mood: frozenset[Meaning]) -> str:
    return next((choice.key for choice in step.choices if choice.means in mood), "")


def _ends(step: Step) -> bool:
    return any(choice.means.ends for choice in step.choices)


Story = Callable[[Pen, int, date], None]


def _draft(pen: Pen, memo_id: int, day: date) -> None:
    """Nothing is signed yet."""


def _signed_once(pen: Pen, memo_id: int, day: date) -> None:
    pen.sign_next(memo_id, day)


def _signed_twice(pen: Pen, memo_id: int, day: date) -> None:
    pen.sign_next(memo_id, pen.sign_next(memo_id, day))


def _waits_for_decision(pen: Pen, memo_id: int, day: date) -> None:
    pen.sign_until_decision(memo_id, day)


def _returned(pen: Pen, memo_id: int, day: date) -> None:
    first = next_step(state_of(get_memo(pen.desk, memo_id)))
    day = pen.sign_next(memo_id, pen.sign_next(memo_id, day))
    return_memo(pen.desk, memo_id, first.id, pen.random.choice(data.RETURN_REASONS), day)


def _returned_and_published(pen: Pen, memo_id: int, day: date) -> None:
    _returned(pen, memo_id, day)
    _published(pen, memo_id, pen.at(day + timedelta(days=8)))


def _decided(pen: Pen, memo_id: int, day: date, mood: frozenset[Meaning]) -> date:
    return pen.sign_next(memo_id, pen.sign_until_decision(memo_id, day, mood), mood)


def _allowed(pen: Pen, memo_id: int, day: date) -> None:
    _decided(pen, memo_id, day, ALL_FOR)


def _against_but_allowed(pen: Pen, memo_id: int, day: date) -> None:
    _decided(pen, memo_id, day, AGAINST_BUT_ALLOWED)


def _refused(pen: Pen, memo_id: int, day: date) -> None:
    _decided(pen, memo_id, day, AGAINST)


def _allowed_by_acting(pen: Pen, memo_id: int, day: date) -> None:
    day = pen.sign_until_decision(memo_id, day)
    pen.sign_next(memo_id, day, by=data.ACTING)


def _withdrawn(pen: Pen, memo_id: int, day: date) -> None:
    day = pen.sign_next(memo_id, day)
    withdraw_memo(pen.desk, memo_id, data.WITHDRAWN_REASON, day)


def _corrected(pen: Pen, memo_id: int, day: date) -> None:
    day = pen.sign_next(memo_id, day)
    step = next_step(state_of(get_memo(pen.desk, memo_id)))
    said = Signed(step.id, by=data.ACTING, on=day, choice=_choice(step, ALL_FOR))
    wrong = sign(pen.desk, memo_id, said)
    right = Signed(by=data.HEAD)
    correct_signature(pen.desk, memo_id, wrong.entry.id, right, data.CORRECTED_REASON)


def _handed_over(pen: Pen, memo_id: int, day: date) -> None:
    day = _decided(pen, memo_id, day, ALL_FOR)
    hand_over(pen.desk, memo_id, data.PUBLISHER, data.HAND_OVER_CHANNEL, day)


def _published(pen: Pen, memo_id: int, day: date) -> None:
    day = pen.sign_next(memo_id, _decided(pen, memo_id, day, ALL_FOR))
    remark = pen.random.choice(data.REMARKS)
    said = Publication(url=f"{data.OFFICE['website']}/news/{2560000 + memo_id}", remark=remark)
    publish(pen.desk, memo_id, said, day)


_OLD: dict[int, Story] = {3: _refused, 9: _returned_and_published, 14: _withdrawn}
_NEW: tuple[Story, ...] = (
    _waits_for_decision,
    _published,
    _signed_once,
    _allowed,
    _draft,
    _returned,
    _handed_over,
    _published,
    _signed_twice,
    _against_but_allowed,
    _corrected,
    _allowed_by_acting,
    _refused,
    _withdrawn,
)
OLD_AFTER = 60
"""Days after which a memo of the practice office is as good as always done."""


def story_of(number: int, age: int) -> Story:
    """How the memo of this number, made ``age`` days ago, goes: each of the newest another way."""
    if age > OLD_AFTER:
        return _OLD.get(number % 24, _published)
    return _NEW[number % len(_NEW)]
