"""The states of the ten steps of the procedure, and of documents among the memos."""

from collections.abc import Callable

from clerkdesk.desk.memos import Typed, new_memo
from clerkdesk.desk.printing import print_memo
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.ui.places import Place
from screening.clerk import Clerk, go, keys, lose_disk, wait
from screening.steps import planned, registered

State = Callable[..., object]
_PEOPLE = """
นายชูศักดิ์ ญาณปัญญา | นักวิชาการคอมพิวเตอร์ | publisher | เผยแพร่ข้อมูลข่าวสารผ่านเว็บไซต์
นางใหม่ มาดี | นิติกรชำนาญการ | นิติกร | วินิจฉัยข้อมูลข่าวสาร
นายอีก คนหนึ่ง | เจ้าพนักงานธุรการ | ผู้ช่วยงานทั่วไป | ช่วยงาน"""


def announced(clerk: Clerk) -> None:
    """The announcement is in force, the order waits for the director, the briefing was held."""
    desk = clerk.desk
    measures = new_memo(desk, "measures", Typed({"number": "next"}))
    print_memo(desk, measures.id)
    sign(desk, measures.id, Signed("director", by="นายมารุต อุปนิสากร"))
    order = new_memo(desk, "order", Typed({"people": _PEOPLE, "number": "next"}))
    print_memo(desk, order.id)
    here = "นายชูศักดิ์ ญาณปัญญา | นักวิชาการคอมพิวเตอร์; นางใหม่ มาดี | นิติกร"
    texts = {"briefer": "นายชูศักดิ์ ญาณปัญญา", "recorder": "นางใหม่ มาดี", "present": here}
    briefing = new_memo(desk, "briefing", Typed(texts))
    for step in ("recorder", "briefer"):
        sign(desk, briefing.id, Signed(step, by="นางใหม่ มาดี"))


YEAR = (planned, registered, announced, go(Place.PROCEDURE), wait(200))
_APART = (keys("Ctrl+Shift+G"), wait(100))
_ORDER = (announced, go(Place.MEMOS), *_APART, keys("Down", "Ctrl+L"))


def procedure_states(state: State) -> tuple[object, ...]:
    """The page of the ten steps, empty, going on, of another year, and unread."""
    year = YEAR
    return (
        state("procedure-usual", "a year that is going on", *year),
        state("procedure-announced", "a step that is done", *year, keys("1")),
        state("procedure-briefed", "who was there", *year, keys("3")),
        state("procedure-plan", "what is missing of the plan", *year, keys("4")),
        state("procedure-asked", "memos of the year", *year, keys("5")),
        state("procedure-taken", "the intake register", *year, keys("7")),
        state("procedure-last", "what is not recorded is said", *year, keys("0")),
        state("procedure-empty", "nothing was done yet", go(Place.PROCEDURE), office="empty"),
        state("memos-documents", "documents alone", announced, go(Place.MEMOS), *_APART),
        state("memos-order", "unknown people of an order", *_ORDER, keys("Return"), wait(100)),
        state("procedure-error", "it cannot be read", lose_disk, go(Place.PROCEDURE)),
    )
