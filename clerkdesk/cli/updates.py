"""Commands on newer versions: whether and where they are looked for, and what is new."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clerkdesk import __version__
from clerkdesk.cli.session import Session
from clerkdesk.cli.table import Arg, Command, Output
from clerkdesk.desk.updates import look_into_file, look_now, read_updates, set_wish
from clerkdesk.domain.words import th
from clerkdesk.settings.updates import UpdateWish

if TYPE_CHECKING:
    from clerkdesk.updates.manifest import Update


def _look(session: Session, args: Namespace) -> Output:
    folder, today = session.desk.folder, session.desk.today()
    if args.file:
        return _told(session, look_into_file(folder, Path(args.file), today))
    return _told(session, look_now(folder, today))


def _show(session: Session, _args: Namespace) -> Output:
    read = read_updates(session.desk.folder, session.desk.today())
    wish = read.wish
    data = {name: getattr(wish, name) for name in _WISH}
    lines = [
        session.say(_ON if wish.on else th("ไม่ถามหารุ่นใหม่"), address=wish.address),
        *([session.say(th("ผู้ดูแลเครื่องตั้งค่านี้ไว้สำหรับทุกคน"))] if wish.by_policy else []),
        session.say(th("รุ่นที่ใช้อยู่: {version}"), version=__version__),
        *_asked_last(session, wish),
    ]
    newer = _told(session, read.newer) if read.newer else Output(())
    return Output((*lines, *newer.lines), {**data, "newer": newer.data})


_ON = th("ถามวันละครั้งที่ {address}")
_WISH = ("on", "address", "key", "by_policy", "looked_on", "failed", "serial")


def _asked_last(session: Session, wish: UpdateWish) -> Iterator[str]:
    """What is not news has been asked for, or it has not: a machine that never heard of anything
    does not know that it has the newest."""
    if wish.looked_on:
        said = th("ถามครั้งล่าสุด {day}: ไม่สำเร็จ") if wish.failed else th("ถามครั้งล่าสุด {day}: ได้คำตอบ")
        yield session.say(said, day=session.show_date(session.read_date(wish.looked_on)))
    if not wish.serial:
        yield session.say(th("ยังไม่เคยได้รับไฟล์แจ้งรุ่นใหม่ที่ลงลายเซ็นด้วยกุญแจนี้"))


def _set(session: Session, args: Namespace) -> Output:
    before = read_updates(session.desk.folder, session.desk.today()).wish
    address = before.address if args.address is None else args.address
    key = before.key if args.key is None else args.key
    on = {"on": True, "off": False}[args.act]
    done = set_wish(session.desk.folder, on=on, address=address, key=key)
    said = session.sentence(done.said) if done else session.say(th("ตั้งไว้อย่างนั้นอยู่แล้ว"))
    return Output((said,), {"on": on, "address": address.strip(), "key": key})


def _told(session: Session, found: "Update | None") -> Output:
    if found is None:
        line = session.say(th("รุ่นที่ใช้อยู่: {version}"), version=__version__)
        return Output((line, session.say(th("ใช้รุ่นล่าสุดอยู่แล้ว"))), None)
    sums = (f"{file.sha256}  {file.name}" for file in found.files)
    news = (f"• {line}" for line in found.lines(session.words.language))
    said = session.say(th("มีรุ่นใหม่ {version}"), version=found.version)
    return Output((said, *news, found.page, *sums), _view(found))


def _view(found: "Update") -> dict[str, Any]:
    return {
        "version": found.version,
        "page": found.page,
        "news": {language: list(lines) for language, lines in found.news.items()},
        "files": [{"name": each.name, "sha256": each.sha256} for each in found.files],
    }


COMMANDS = (
    Command(("updates", "show"), th("ถามหารุ่นใหม่หรือไม่ และมีอะไรใหม่ครั้งล่าสุดที่ถาม"), _show),
    Command(
        ("updates", "look"),
        th("ถามหารุ่นใหม่เดี๋ยวนี้ หรืออ่านจากไฟล์แจ้ง ไม่ดาวน์โหลดและไม่ติดตั้ง"),
        _look,
        (Arg("--file", th("ไฟล์แจ้งรุ่นใหม่ เช่น จากแฟลชไดรฟ์"), {"metavar": "FILE"}),),
    ),
    Command(
        ("updates", "set"),
        th("เปิดหรือปิดการถามหารุ่นใหม่วันละครั้ง"),
        _set,
        (
            Arg("act", th("on เปิด off ปิด"), {"choices": ("on", "off")}),
            Arg("--address", th("ที่อยู่แจ้งรุ่นใหม่ (https)"), {"metavar": "URL"}),
            Arg("--key", th("กุญแจสำหรับตรวจลายเซ็น"), {"metavar": "KEY"}),
        ),
    ),
)
