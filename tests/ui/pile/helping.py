"""What tests of the pile share."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.signatures import Signed, sign_pile
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.ui.pile.page import PilePage
from clerkdesk.ui.places import Place
from tests.office import a_memo
from tests.ui.conftest import Open


def waiting_for_opinion(desk: Desk, count: int) -> list[int]:
    made = [a_memo(desk, subject=f"เรื่องที่ {place}").id for place in range(1, count + 1)]
    for step in ("requester", "head"):
        sign_pile(desk, made, Signed(step))
    return made


def pile_page(window: Open) -> PilePage:
    page = window.house.page(Place.PILE)
    assert isinstance(page, PilePage)
    return page


def in_pile(window: Open) -> list[int]:
    return [memo.line.id for memo in pile_page(window).listing.model.memos]


def signed(desk: Desk, memo_id: int) -> list[str]:
    return list(state_of(get_memo(desk, memo_id)).signatures)
