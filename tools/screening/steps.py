"""The states of the publication plan, the topics, the intake register and the journal."""

from collections.abc import Callable
from random import Random

from PySide6.QtGui import QGuiApplication

from clerkdesk.desk.codes import take_codes
from clerkdesk.desk.intake import Incoming, take_in, take_in_memo
from clerkdesk.desk.intakeediting import void_intake
from clerkdesk.desk.intakeview import read_intake
from clerkdesk.desk.memolist import read_index
from clerkdesk.desk.plan import CellKey, note_cell, plan
from clerkdesk.desk.planview import read_plan
from clerkdesk.desk.publicationlife import Place as Put
from clerkdesk.desk.publicationlife import publish_in, take_down
from clerkdesk.desk.publishing import Publication
from clerkdesk.desk.topiclists import topic_lists
from clerkdesk.desk.topics import end_topic, list_topics, take_list
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.memo.status import Status
from clerkdesk.ui.places import Place
from screening.clerk import Clerk, click, days_later, go, keys, lose_disk, memo, run, section, wait

_EVERY = 3


def planned(clerk: Clerk) -> None:
    """The longest list of topics is taken over, with codes, and a plan is made of it."""
    desk, dice = clerk.desk, Random(4)
    take_list(desk, topic_lists(desk)[0].id)
    take_codes(desk, 2566)
    year = FiscalYear.of(desk.today())
    units = ["", *read_plan(desk, year.name).units[:2]]
    topics = list_topics(desk)
    cells = [
        CellKey(topic.id, units[place % len(units)], month)
        for place, topic in enumerate(topics)
        for month in year.months()
        if dice.randrange(_EVERY) == 0
    ]
    plan(desk, cells)
    note_cell(desk, cells[1], "รอตัวเลขจากกลุ่มนโยบายและแผน")
    end_topic(desk, topics[-1].id)


def registered(clerk: Clerk) -> None:
    """Some memos are in the register; one number is void, one thing has no memo."""
    desk = clerk.desk
    for memo_id in read_index(desk).wanted(Status.PUBLISHED)[:6]:
        take_in_memo(desk, memo_id, Incoming(receiver="นายปิ่นเพชร ใจดี"))
    subject = "ขอเผยแพร่ประกาศรับสมัครครูอัตราจ้าง"
    take_in(desk, Incoming(subject=subject, sender="นายชูศักดิ์ ญาณปัญญา", channel="e-mail"))
    spoilt = take_in(desk, Incoming(subject=subject))
    void_intake(desk, read_intake(desk).year, spoilt.made, "รับซ้ำกับเลขก่อนหน้า")


def _pasted(clerk: Clerk) -> None:
    names = [topic.name for topic in list_topics(clerk.desk)]
    head = "หัวข้อ\tต.ค. 69\tพ.ย. 69\tธ.ค. 69"
    rows = [f"{names[0]}\t✓\t\t15 ธ.ค. 69", f"{names[3]}\t/\t/\t?", "เรื่องที่ไม่มีในรายการ\t✓\t\t"]
    QGuiApplication.clipboard().setText("\n".join([head, *rows]))


def _placed(clerk: Clerk) -> None:
    """The memo that is shown was put up in three places; one of them was taken down."""
    memo_id = clerk.page.view.card.memo.id
    address = "https://www.example.go.th/ita/2569/{}"
    said = [Put(Publication(url=address.format(name))) for name in ("o10", "o11")]
    done = publish_in(clerk.desk, memo_id, said)
    take_down(clerk.desk, memo_id, done.made, "ใส่ไฟล์ผิดฉบับ")
    clerk.services.ways.memo_changed.emit(memo_id)


State = Callable[..., object]


def steps_states(state: State) -> tuple[object, ...]:
    """The states, each made by ``state(name, what, *steps, office=…)``."""
    plan_page, intake = (planned, go(Place.PLAN), wait(100)), (registered, go(Place.INTAKE))
    lists = (section("topics"), click("นำรายการมาใช้"), wait(100))
    codes = (planned, section("topics"), click("รหัส ITA/OIT"), wait(100))
    published = (memo(Status.PUBLISHED), _placed, wait(100))
    several = (memo(Status.ALLOWED), keys("Ctrl+B"), click("เพิ่มอีกแห่ง"))
    return (
        state("plan-usual", "topics by month, of all units", *plan_page),
        state("plan-later", "what was planned is missing", planned, days_later(95), go(Place.PLAN)),
        state("plan-note", "a note is written", *plan_page, keys("F2"), wait(50)),
        state("plan-toggled", "planned by Space", *plan_page, keys("Shift+Right", "Space")),
        state(
            "plan-paste", "pasted from Excel", *plan_page, _pasted, run("paste_cells"), wait(700)
        ),
        state("plan-empty", "no topics yet", go(Place.PLAN)),
        state("plan-error", "it cannot be read", planned, lose_disk, go(Place.PLAN)),
        state("settings-topics", "the topics with their codes", planned, section("topics")),
        state("settings-topics-empty", "no topics yet", section("topics")),
        state("settings-topics-lists", "a list before it is taken", *lists),
        state("settings-topics-codes", "the codes of the year", *codes),
        state("recording-places", "put up in several places", *published),
        state("recording-down", "a publication is taken down", *published, run("take_down")),
        state("recording-replace", "another takes its place", *published, run("replace")),
        state("recording-takein", "taken in", memo(Status.HANDED_OVER), run("take_in")),
        state("recording-more", "two places at once", *several),
        state("intake-usual", "what waits, and what was taken in", *intake),
        state("intake-taken", "taken in by one key", *intake, keys("Return")),
        state("intake-new", "without a memo", *intake, run("new_intake")),
        state("intake-void", "a number is made void", *intake, run("void_intake")),
        state("intake-empty", "nothing yet", go(Place.INTAKE), office="empty"),
        state("intake-error", "it cannot be read", lose_disk, go(Place.INTAKE)),
        state("journal-usual", "who did what", go(Place.JOURNAL), wait(100)),
        state("journal-bin", "taken away", go(Place.JOURNAL), wait(100), keys("Ctrl+G"), wait(100)),
        state("journal-empty", "nothing yet", go(Place.JOURNAL), office="empty"),
        state("journal-error", "it cannot be read", lose_disk, go(Place.JOURNAL)),
    )
