"""The acts on topics, plan, intake and publications, each taken back: told before and after."""

from datetime import date
from pathlib import Path

from PIL import Image

from clerkdesk.desk import channels, codes, intake, intakeediting, plan, topics
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.intake import Incoming
from clerkdesk.desk.plan import CellKey
from clerkdesk.desk.planpaste import add_pasted_plan, read_pasted_plan
from clerkdesk.desk.publicationlife import (
    Place,
    publish_in,
    replace_publication,
    replaced_by,
    take_down,
)
from clerkdesk.desk.publishing import Publication
from clerkdesk.desk.signatures import cancel_entry
from clerkdesk.desk.signedcopies import attach_signed
from clerkdesk.desk.units import find_unit, rename_unit
from clerkdesk.domain.calendar.month import Month
from tests.desk.test_journal_of_settings import undo
from tests.desk.watching import Watch, acts_of
from tests.office import an_allowed_memo

MODULES = (
    *("topics", "codes", "channels", "plan", "intake", "intakeediting", "publicationlife"),
    "signedcopies",
)
UNIT = "กลุ่มอำนวยการ"


def keep_topics(desk: Desk, watch: Watch) -> None:
    undo(watch, watch.do(lambda: topics.take_list(desk, "twenty")))
    watch.do(lambda: topics.take_list(desk, "nine"))
    undo(watch, watch.do(lambda: topics.add_topic(desk, "หัวข้อใหม่", "๑.๔", 2)))
    first = topics.list_topics(desk)[0].id
    undo(watch, watch.do(lambda: topics.rename_topic(desk, first, "ข้อมูลพื้นฐาน")))
    undo(watch, watch.do(lambda: topics.label_topic(desk, first, "๑.๙๙")))
    undo(watch, watch.do(lambda: topics.move_topic(desk, first, 5)))
    undo(watch, watch.do(lambda: topics.end_topic(desk, first)))


def keep_codes(desk: Desk, watch: Watch) -> None:
    topic = topics.list_topics(desk)[0].id
    undo(watch, watch.do(lambda: codes.take_codes(desk, 2566)))
    watch.do(lambda: codes.take_codes(desk, 2566))
    undo(watch, watch.do(lambda: codes.copy_codes(desk, 2566, 2567)))
    undo(watch, watch.do(lambda: codes.add_code(desk, 2566, "O44", "ใหม่")))
    undo(watch, watch.do(lambda: codes.rename_code(desk, 2566, "o1", "ผัง")))
    undo(watch, watch.do(lambda: codes.link_code(desk, topic, 2566, "O43")))
    undo(watch, watch.do(lambda: channels.add_channel(desk, "วิทยุชุมชน")))
    undo(watch, watch.do(lambda: channels.hide_channel(desk, "ไลน์")))


def keep_plan(desk: Desk, watch: Watch) -> None:
    topic = topics.list_topics(desk)[1]
    keys = [CellKey(topic.id, UNIT, Month(2018, month)) for month in (1, 2, 3)]
    undo(watch, watch.do(lambda: plan.plan(desk, keys)))
    watch.do(lambda: plan.plan(desk, keys))
    undo(watch, watch.do(lambda: plan.unplan(desk, keys[:2])))
    undo(watch, watch.do(lambda: plan.note_cell(desk, keys[0], "ฉบับร่าง")))
    undo(watch, watch.do(lambda: plan.copy_last_year(desk, 2562)))
    pasted = read_pasted_plan(desk, f"หัวข้อ\tก.ย.\n{topic.name}\t/", 2561, UNIT)
    undo(watch, watch.do(lambda: add_pasted_plan(desk, pasted)))
    unit = find_unit(desk, UNIT)
    watch.do(lambda: rename_unit(desk, unit.id, "กลุ่มบริหารทั่วไป"))


def keep_intakes(desk: Desk, watch: Watch, file: Path) -> None:
    memo = an_allowed_memo(desk)
    undo(watch, watch.do(lambda: intakeediting.start_intake(desk, 2561, 11)))
    watch.do(lambda: intake.take_in_memo(desk, memo.id, Incoming(remark="ด่วน")))
    said = Incoming(sender="นายใหม่")
    undo(watch, watch.do(lambda: intakeediting.correct_intake(desk, 2561, 1, said, "ผู้ส่งผิดคน")))
    watch.do(lambda: intakeediting.void_intake(desk, 2561, 1, "รับผิดเรื่อง"))
    new = Incoming(subject="ประกาศ", unit=UNIT, files=[file])
    undo(watch, watch.do(lambda: intake.take_in(desk, new)))
    watch.do(lambda: intake.take_in(desk, new))
    day = date(2018, 5, 2)
    change = Incoming(subject="ประกาศ ๒")
    undo(
        watch,
        watch.do(lambda: intakeediting.correct_intake(desk, 2561, 3, change, "พิมพ์ผิด", day)),
    )
    watch.do(lambda: intakeediting.void_intake(desk, 2561, 3, "ส่งซ้ำ"))


def keep_places(desk: Desk, watch: Watch) -> None:
    memo, other = an_allowed_memo(desk), an_allowed_memo(desk)
    both = [Place(Publication(url="https://a.go.th/1")), Place(Publication(channel="ป้ายประกาศ"))]
    undo(watch, watch.do(lambda: publish_in(desk, memo.id, both)))
    made = watch.do(lambda: publish_in(desk, memo.id, both)).made
    undo(watch, watch.do(lambda: take_down(desk, memo.id, made, "หมดเวลา")))
    new = Place(Publication(url="https://a.go.th/2"))
    undo(watch, watch.do(lambda: replace_publication(desk, memo.id, made, new)))
    elsewhere = watch.do(lambda: publish_in(desk, other.id, both[:1])).made
    undo(watch, watch.do(lambda: replaced_by(desk, memo.id, made, (other.id, elsewhere))))
    watch.do(lambda: cancel_entry(desk, memo.id, made, "กดผิด"))


def keep_scans(desk: Desk, watch: Watch, folder: Path) -> None:
    memo, scan = an_allowed_memo(desk), folder / "ลงนาม.png"
    Image.new("L", (8, 8)).save(scan)
    done = watch.do(lambda: attach_signed(desk, memo.id, [scan]))
    watch.do(lambda: cancel_entry(desk, memo.id, done.entry.id, "แนบผิดเรื่อง"))


def every_act(desk: Desk, watch: Watch, folder: Path) -> None:
    file = folder / "ประกาศ.pdf"
    file.write_bytes(b"%PDF")
    keep_topics(desk, watch)
    keep_codes(desk, watch)
    keep_plan(desk, watch)
    keep_intakes(desk, watch, file)
    keep_places(desk, watch)
    keep_scans(desk, watch, folder)


def test_every_act_of_the_steps_is_told_before_and_after(desk: Desk, tmp_path: Path) -> None:
    watch = Watch(desk)
    every_act(desk, watch, tmp_path)
    assert acts_of(*MODULES) <= watch.acts
    assert desk.store.check() == []
