"""States of the sheets that came in, and of all units of a round together."""

from collections.abc import Callable
from pathlib import Path

from clerkdesk.desk.takingin import look_at, take_in
from clerkdesk.desk.units import list_units
from clerkdesk.ui.places import Place
from screening.clerk import Clerk, go, keys, wait
from tests.desk.arriving import a_line, a_mail, a_sheet

State = Callable[..., object]
_MONTH = "ตุลาคม 2569"
_DAY = "8 ต.ค. 2569"


def _folder(clerk: Clerk) -> Path:
    folder = Path(clerk.desk.folder) / "ส่งมา"
    folder.mkdir(exist_ok=True)
    return folder


def _units(clerk: Clerk) -> list[str]:
    return [each.name for each in list_units(clerk.desk) if each.ended_on is None]


def _some_came(clerk: Clerk) -> None:
    """Files of every state; one of the units had sent its sheet before."""
    folder, (first, second, third, *_) = _folder(clerk), _units(clerk)
    earlier = [a_line(1, "แผนปฏิบัติการ", _DAY), a_line(2, "งบทดลอง", _DAY)]
    sent = a_sheet(folder / "ก่อน.xlsx", unit=first, month=_MONTH, lines=earlier)
    take_in(clerk.desk, look_at(clerk.desk, [sent]))
    sent.unlink()
    doubtful = [
        a_line(1, "รายงานผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต ไตรมาสที่ ๔", "31 ก.ย. 2569"),
        a_line(2, "ประกาศเจตนารมณ์ไม่รับของขวัญ (No Gift Policy)", _DAY, result="เผยแพร่แล้ว"),
        a_line(3, "งบทดลองประจำเดือน", "บ่ายวันจันทร์"),
    ]
    a_sheet(folder / "ต.ค. 69.xlsx", unit=second, month=_MONTH, lines=doubtful)
    changed = [a_line(1, "แผนปฏิบัติการ", _DAY, result="เรียบร้อย")]
    a_sheet(folder / "แก้ไข.xlsx", unit=first, month=_MONTH, lines=changed)
    usual = [a_line(1, "ข่าวการรับนักเรียน", _DAY), a_line(2, "แผนพัฒนาคุณภาพ", _DAY)]
    mailed = a_sheet(folder / "ส่งแบบ.xlsx", unit=third, month=_MONTH, lines=usual)
    a_mail(folder / "ส่งแบบติดตาม.eml", mailed)
    mailed.unlink()
    a_sheet(folder / "ไม่รู้ใครส่ง.xlsx", unit="กลุ่มโรงเรียนริมโขง", month="", lines=usual)
    (folder / "เสีย.xlsx").write_bytes(b"%PDF-1.7")


def _dropped(clerk: Clerk) -> None:
    clerk.house.arriving.show_files([_folder(clerk)])


def _choose(name: str) -> Callable[[Clerk], None]:
    def step(clerk: Clerk) -> None:
        names = [each.file.name for each in clerk.page.tray.proposals]
        places = clerk.page.incoming.list
        places.setCurrentIndex(places.pairs.index(names.index(name), 0))

    return step


CAME = (_some_came, _dropped, wait(600))
DOUBTFUL = (*CAME, _choose("ต.ค. 69.xlsx"), keys("Return"))
TOGETHER = (*CAME, go(Place.TOGETHER), keys("Ctrl+PgUp"), wait(300))


def arrivals_states(state: State) -> tuple[object, ...]:
    """The states, each made by ``state(name, what, *steps, office=…)``."""
    october = (go(Place.TOGETHER), keys("Ctrl+PgUp"), wait(300))
    return (
        state("arrivals-empty", "nothing came in yet", go(Place.ARRIVALS)),
        state("arrivals-usual", "files of every state", *CAME),
        state("arrivals-doubt", "a doubtful cell", *DOUBTFUL),
        state("arrivals-asks", "whose is it?", *CAME, _choose("ไม่รู้ใครส่ง.xlsx")),
        state("arrivals-replaces", "a correction", *CAME, _choose("แก้ไข.xlsx")),
        state("arrivals-refused", "no sheet at all", *CAME, _choose("เสีย.xlsx")),
        state("together-usual", "a round with all units", *CAME, go(Place.TOGETHER), wait(300)),
        state("together-earlier", "the round before", *october),
        state("together-empty", "an office without units", go(Place.TOGETHER), office="empty"),
    )
