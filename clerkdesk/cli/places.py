"""Commands on what becomes of publications, and on channels."""

from argparse import Namespace
from typing import Any

from clerkdesk.cli.heads import headed
from clerkdesk.cli.session import Session
from clerkdesk.cli.table import Arg, Command, Output
from clerkdesk.cli.topics import said
from clerkdesk.desk import channels, publicationlife
from clerkdesk.desk.placeviews import place_view
from clerkdesk.desk.publicationlife import Place
from clerkdesk.desk.publishing import Publication
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.lifting import Standing
from clerkdesk.domain.thai.columns import table
from clerkdesk.domain.words import th


def _list(session: Session, args: Namespace) -> Output:
    places = publicationlife.read_places(session.desk, session.memo_id(args.id))
    if not places:
        return Output((session.say(th("บันทึกนี้ยังไม่มีการเผยแพร่")),), [])
    heads = (th("ลำดับ"), th("วันที่"), th("ที่เผยแพร่"), th("สถานะ"))
    return Output(headed(session, heads, (_row(session, each) for each in places)), _views(places))


def _row(session: Session, place: Standing) -> list[str]:
    entry = place.published
    where = entry.url or entry.channel
    return [str(entry.id), session.show_date(entry.on), where, _became(session, place)]


def _became(session: Session, place: Standing) -> str:
    if place.down is not None:
        day, reason = session.show_date(place.down.on), place.down.reason
        return session.say(th("นำลงเมื่อ {day} เพราะ {reason}"), day=day, reason=reason)
    if place.replaced is not None:
        by = place.replaced
        day, other = session.show_date(by.on), by.url or f"#{by.by_memo}/{by.by_entry}"
        return session.say(th("แทนที่เมื่อ {day} ด้วย {other}"), day=day, other=other)
    return session.say(th("ยังเผยแพร่อยู่"))


def _views(places: tuple[Standing, ...]) -> list[dict[str, Any]]:
    return [place_view(place) for place in places]


def _after(session: Session, memo_id: int) -> list[dict[str, Any]]:
    return _views(publicationlife.read_places(session.desk, memo_id))


def _add(session: Session, args: Namespace) -> Output:
    memo_id, on = session.memo_id(args.id), session.read_date(args.on)
    given = [Publication(url, args.channel, args.by) for url in args.url]
    places = [Place(each, on) for each in given or [Publication(None, args.channel, args.by)]]
    done = publicationlife.publish_in(session.desk, memo_id, places)
    return said(session, done, _after(session, memo_id))


def _down(session: Session, args: Namespace) -> Output:
    memo_id, on = session.memo_id(args.id), session.read_date(args.on)
    entry = _entry(session, memo_id, args.entry)
    done = publicationlife.take_down(session.desk, memo_id, entry, args.reason, on, args.by)
    return said(session, done, _after(session, memo_id))


def _replace(session: Session, args: Namespace) -> Output:
    memo_id, on = session.memo_id(args.id), session.read_date(args.on)
    entry, reason = _entry(session, memo_id, args.entry), args.reason or ""
    if args.by_memo:
        other = session.memo_id(args.by_memo)
        by = (other, _entry(session, other, args.by_entry))
        done = publicationlife.replaced_by(session.desk, memo_id, entry, by, on, reason, args.by)
    else:
        new = Place(Publication(args.url, args.channel, args.by), on)
        done = publicationlife.replace_publication(session.desk, memo_id, entry, new, reason)
    return said(session, done, _after(session, memo_id))


def _entry(session: Session, memo_id: int, typed: str | None) -> int:
    """The entry that was named, or the only publication that still stands."""
    if typed:
        return session.number(typed)
    up = [p for p in publicationlife.read_places(session.desk, memo_id) if p.up]
    if len(up) == 1:
        return up[0].published.id
    if not up:
        raise ClerkError(
            th("บันทึกลำดับที่ {memo} ไม่มีการเผยแพร่ที่ยังอยู่"),
            do=th("ดูว่าเผยแพร่ นำลง หรือแทนที่เมื่อใด"),
            memo=memo_id,
        )
    raise ClerkError(
        th("บันทึกลำดับที่ {memo} มีการเผยแพร่ที่ยังอยู่ {count} รายการ จึงไม่รู้ว่าหมายถึงรายการใด"),
        do=th("บอกเลขรายการ: {known}"),
        memo=memo_id,
        count=len(up),
        known=", ".join(f"{p.published.id} ({p.published.url or p.published.channel})" for p in up),
    )


def _channels(session: Session, args: Namespace) -> Output:
    known = channels.list_channels(session.desk, hidden=True)
    rows = [[_channel(session, each), _hidden(session, each)] for each in known]
    return Output(table(rows), _channel_views(session))


def _channel(session: Session, channel: channels.Channel) -> str:
    return session.words.of(channel.wording)


def _hidden(session: Session, channel: channels.Channel) -> str:
    return session.say(th("เลิกใช้แล้ว")) if channel.hidden else ""


def _channel_views(session: Session) -> list[dict[str, Any]]:
    return [
        {"name": str(each.wording), "own": each.own, "hidden": each.hidden}
        for each in channels.list_channels(session.desk, hidden=True)
    ]


def _channel_add(session: Session, args: Namespace) -> Output:
    return said(session, channels.add_channel(session.desk, args.name), _channel_views(session))


def _channel_hide(session: Session, args: Namespace) -> Output:
    return said(session, channels.hide_channel(session.desk, args.name), _channel_views(session))


_ID = Arg("id", th("ลำดับของบันทึก"), {"metavar": "ID"})
_ENTRY = Arg(
    "entry",
    th("เลขรายการจาก publication list ไม่ต้องใส่เมื่อมีรายการเดียว"),
    {"metavar": "ENTRY", "nargs": "?"},
)
_ON = Arg("--on", th("วันที่ เช่น 22/11/2569 หรือ วันนี้"), {"metavar": "DATE"})
_CHANNEL = Arg("--channel", th("ช่องทาง"), {"metavar": "C"})
_BY = Arg("--by", th("ผู้เผยแพร่"), {"metavar": "NAME"})
_NAME = Arg("name", th("ชื่อช่องทาง"), {"metavar": "NAME"})

COMMANDS = (
    Command(("publication", "list"), th("การเผยแพร่ของบันทึก และที่นำลงหรือแทนที่แล้ว"), _list, (_ID,)),
    Command(
        ("publication", "add"),
        th("บันทึกการเผยแพร่หลายแห่งพร้อมกัน"),
        _add,
        (
            _ID,
            Arg("url", th("ที่อยู่เว็บ ใส่ได้หลายแห่ง"), {"metavar": "URL", "nargs": "*"}),
            _CHANNEL,
            _BY,
            _ON,
        ),
    ),
    Command(
        ("publication", "down"),
        th("บันทึกว่านำลงแล้ว พร้อมเหตุผล"),
        _down,
        (
            _ID,
            _ENTRY,
            Arg("--reason", th("เหตุผล"), {"metavar": "TEXT", "required": True}),
            Arg("--by", th("ผู้ถอดออก"), {"metavar": "NAME"}),
            _ON,
        ),
    ),
    Command(
        ("publication", "replace"),
        th("บันทึกการเผยแพร่ใหม่ที่มาแทนรายการเดิม"),
        _replace,
        (
            _ID,
            _ENTRY,
            Arg("--url", th("ที่อยู่เว็บใหม่"), {"metavar": "URL"}),
            _CHANNEL,
            _BY,
            Arg("--by-memo", th("แทนด้วยการเผยแพร่ของบันทึกลำดับนี้"), {"metavar": "ID"}),
            Arg("--by-entry", th("เลขรายการของบันทึกที่มาแทน"), {"metavar": "ENTRY"}),
            Arg("--reason", th("เหตุผล"), {"metavar": "TEXT"}),
            _ON,
        ),
    ),
    Command(("channels", "list"), th("ช่องทางที่ใช้เผยแพร่หรือส่งเรื่อง"), _channels),
    Command(("channels", "add"), th("เพิ่มช่องทาง"), _channel_add, (_NAME,)),
    Command(("channels", "hide"), th("เลิกใช้ช่องทาง รายการเดิมยังอยู่"), _channel_hide, (_NAME,)),
)
