"""What the announcement in force says stands in the order that refers to it."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, new_memo
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.desk.writing import start_new
from clerkdesk.domain.memo.memo import Memo

PEOPLE = "นายเว็บ ผู้ดูแล | | publisher | ดูแล"


def announce(desk: Desk, day: str, subject: str = "มาตรการ", signed: bool = True) -> None:
    memo = new_memo(desk, "measures-ita", Typed({"date": day, "subject": subject}))
    if signed:
        sign(desk, memo.id, Signed("director"))


def order(desk: Desk, **texts: str) -> Memo:
    return new_memo(desk, "order", Typed({"people": PEOPLE, **texts}))


def test_an_order_names_the_newest_announcement_in_force(desk: Desk) -> None:
    announce(desk, "1/2/2561", "มาตรการใหม่")
    announce(desk, "1/10/2560", "มาตรการเดิม")
    announce(desk, "1/4/2561", "ร่าง", signed=False)
    made = order(desk).values
    assert (made["announcement"], made["announced"]) == ("มาตรการใหม่", "2018-02-01")
    texts = start_new(desk, "order", "k").draft.texts
    assert (texts["announcement"], texts["announced"]) == ("มาตรการใหม่", "01/02/2561")


def test_what_the_clerk_says_of_the_announcement_stands(desk: Desk) -> None:
    announce(desk, "1/2/2561")
    made = order(desk, announcement="อื่น", announced="").values
    assert (made["announcement"], made.get("announced")) == ("อื่น", None)


def test_without_an_announcement_the_form_s_own_words_stand(desk: Desk) -> None:
    made = order(desk).values
    assert made["announcement"].startswith("มาตรการการดำเนินการ")
    assert not made.get("announced")


def test_a_position_that_the_office_knows_is_brought_along(desk: Desk) -> None:
    (row,) = order(desk).values["people"]
    assert row["position"] == "นักวิชาการคอมพิวเตอร์"
