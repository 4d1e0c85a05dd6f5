"""Commands on backups: make one, list them, look whether they are true, the places for them."""

from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from clerkdesk.cli.passphrase import PASSPHRASE, passphrase
from clerkdesk.cli.session import Session
from clerkdesk.cli.table import SAID, Arg, Command, Output
from clerkdesk.cli.topics import said
from clerkdesk.desk import backuplists, backupplaces, backups, sealedbackups
from clerkdesk.desk.backuplists import Listed, Looked
from clerkdesk.desk.backups import Made
from clerkdesk.desk.keypaper import write_key
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.columns import table
from clerkdesk.domain.words import th
from clerkdesk.settings.backupplaces import KeptPlace


def _make(session: Session, args: Namespace) -> Output:
    places = _wanted(session, args.place)
    return _outcome(session, backups.make_backups(session.desk, places))


def _wanted(session: Session, typed: str | None) -> list[KeptPlace]:
    """The places, or the one that was named."""
    places = [each.place for each in backupplaces.read_places(session.desk)]
    if not typed:
        return places
    wanted = Path(typed).expanduser().absolute()
    found = [each for each in places if wanted in (each.folder, each.folder.parent)]
    if found:
        return found
    raise backupplaces.no_place(wanted)


def _outcome(session: Session, made: Sequence[Made]) -> Output:
    """What became of each place. A place that is away is told of; the others count."""
    lines = [
        session.say(
            th("สำรองและตรวจแล้ว: {name} ใน {folder}"), name=each.name, folder=str(each.place.folder)
        )
        for each in made
        if each.name
    ]
    notes = tuple(session.words.error(each.trouble) for each in made if each.trouble)
    data = [_made_view(session, each) for each in made]
    return Output(tuple(lines), data, notes, SAID if any(not each.name for each in made) else 0)


def _made_view(session: Session, made: Made) -> dict[str, Any]:
    trouble = session.words.error(made.trouble) if made.trouble else ""
    return {"place": str(made.place.folder), "name": made.name, "trouble": trouble}


def _list(session: Session, args: Namespace) -> Output:
    listed, away = backuplists.list_backups(session.desk)
    notes = tuple(session.words.error(each.trouble) for each in away if each.trouble)
    data = [_view(each) for each in listed]
    if not listed:
        return Output((session.say(th("ยังไม่มีสำเนาสำรอง")),), data, notes)
    head = (th("ชื่อ"), th("บันทึก"), th("การทำงาน"), th("ไฟล์"), th("ไบต์"), th("ที่เก็บ"))
    rows = [[session.say(word) for word in head]]
    return Output(table([*rows, *(_row(session, each) for each in listed)]), data, notes)


def _row(session: Session, listed: Listed) -> list[str]:
    name, place = listed.path.name, str(listed.path.parent)
    if listed.ahead:
        name = f"{name} ({session.say(backuplists.AHEAD)})"
    if listed.sealed is not None:
        size = session.digits.of(str(listed.sealed.size))
        return [name, session.say(th("เข้ารหัส")), "", "", size, place]
    if listed.backup is None:
        return [name, session.say(th("เสีย")), "", "", "", place]
    held = listed.backup.manifest
    counts = (held.rows("memos"), held.acts, len(held.files), held.size)
    return [name, *(session.digits.of(str(each)) for each in counts), place]


def _view(listed: Listed) -> dict[str, Any]:
    shown: dict[str, Any] = {"place": str(listed.place.folder), "name": listed.path.name}
    shown |= {"ahead": True} if listed.ahead else {}
    if listed.sealed is not None:
        made_at = listed.sealed.made_at.isoformat()
        return shown | {"sealed": True, "made_at": made_at, "bytes": listed.sealed.size}
    if listed.backup is None:
        return shown | {"readable": False}
    held = listed.backup.manifest
    return shown | {
        "readable": True,
        "made_at": held.made_at.isoformat(),
        "memos": held.rows("memos"),
        "acts": held.acts,
        "files": len(held.files),
        "bytes": held.size,
        "anchor": held.anchor,
        "missing": list(held.missing),
    }


def _check(session: Session, args: Namespace) -> Output:
    typed = passphrase(args, session.say(th("รหัสผ่านหรือกุญแจ"))) if args.sealed else ""
    looked = backuplists.check_backups(session.desk, args.name or "", typed)
    lines = [line for each in looked for line in _looked_lines(session, each)]
    data = [
        {
            "place": str(each.place.folder),
            "name": each.name,
            "ok": not each.findings,
            "findings": [session.say(one.what, **one.values) for one in each.findings],
        }
        for each in looked
    ]
    return Output(tuple(lines), data, code=SAID if any(each.findings for each in looked) else 0)


def _looked_lines(session: Session, looked: Looked) -> list[str]:
    where = f"{looked.place.folder}: {looked.name}"
    if not looked.findings:
        return [session.say(th("{where} ครบถ้วน อ่านได้ทุกไฟล์"), where=where)]
    return [f"{where}: {session.say(one.what, **one.values)}" for one in looked.findings]


def _place(session: Session, args: Namespace) -> Output:
    return _PLACE_ACTS[args.act](session, args)


def _show_places(session: Session, _args: Namespace) -> Output:
    states = backupplaces.read_places(session.desk)
    rows = [[str(each.place.folder), _stands(session, each)] for each in states]
    return Output(table(rows), _places_view(session))


def _stands(session: Session, state: backupplaces.PlaceState) -> str:
    if not state.there:
        return session.say(th("ยังไม่ได้เสียบหรือต่อ จะสำรองให้เมื่อพบ"))
    if state.verified is None:
        return session.say(th("ยังไม่มีสำเนา"))
    day = session.show_date(state.verified.date())
    return session.say(th("ตรวจครั้งล่าสุด {day}"), day=day)


def _places_view(session: Session) -> list[dict[str, Any]]:
    return [
        {
            "folder": str(each.place.folder),
            "own": each.place.own,
            "there": each.there,
            "verified": each.verified.isoformat() if each.verified else None,
            "waiting": each.waiting,
        }
        for each in backupplaces.read_places(session.desk)
    ]


def _add_place(session: Session, args: Namespace) -> Output:
    if args.sealed:
        return _add_sealed(session, args)
    return said(session, backupplaces.add_place(session.desk, _dir(args)), _places_view(session))


def _add_sealed(session: Session, args: Namespace) -> Output:
    typed = passphrase(args, session.say(th("รหัสผ่านใหม่")), twice=session.say(th("อีกครั้ง")))
    done, secret = sealedbackups.add_sealed_place(session.desk, _dir(args), typed)
    output = said(session, done, {"places": _places_view(session), "secret": secret})
    if args.paper:
        folder = backupplaces.folder_of(_dir(args))
        paper = write_key(session.desk, folder, secret, Path(args.paper))
        told = session.say(th("บันทึกกระดาษกุญแจลง {path} แล้ว พิมพ์เก็บไว้ในตู้ แล้วลบไฟล์"), path=str(paper))
        return replace(output, notes=(*output.notes, told))
    keep = session.say(
        th("พิมพ์กุญแจนี้เก็บไว้บนกระดาษ ถ้าลืมรหัสผ่าน กุญแจนี้เปิดสำเนาได้ ไม่มีทางอื่น: {secret}"), secret=secret
    )
    return replace(output, notes=(*output.notes, keep))


def _remove_place(session: Session, args: Namespace) -> Output:
    return said(session, backupplaces.remove_place(session.desk, _dir(args)), _places_view(session))


def _dir(args: Namespace) -> Path:
    if args.folder:
        return Path(args.folder)
    raise ClerkError(th("ยังไม่ได้บอกโฟลเดอร์"), do=th("พิมพ์ชื่อโฟลเดอร์ต่อท้ายคำสั่ง"))


_PLACE_ACTS: dict[str, Callable[[Session, Namespace], Output]] = {
    "list": _show_places,
    "add": _add_place,
    "remove": _remove_place,
}

COMMANDS = (
    Command(
        ("backup", "make"),
        th("ทำสำเนาสำรองของทุกอย่างเดี๋ยวนี้ แล้วตรวจว่าอ่านกลับได้ครบ"),
        _make,
        (Arg("--place", th("เฉพาะที่เก็บนี้"), {"metavar": "DIR"}),),
    ),
    Command(("backup", "list"), th("สำเนาสำรองที่มีในทุกที่เก็บ"), _list),
    Command(
        ("backup", "check"),
        th("ตรวจสำเนาล่าสุดของทุกที่เก็บ หรือสำเนาที่บอกชื่อ"),
        _check,
        (
            Arg("name", th("ชื่อสำเนา เช่น 2026-11-22-170501"), {"nargs": "?", "metavar": "NAME"}),
            Arg("--sealed", th("เปิดสำเนาที่เข้ารหัสด้วย"), {"action": "store_true"}),
            PASSPHRASE,
        ),
    ),
    Command(
        ("backup", "place"),
        th("ที่เก็บสำเนา: ดู เพิ่ม หรือเลิกใช้"),
        _place,
        (
            Arg(
                "act",
                th("list ดู add เพิ่ม remove เลิกใช้"),
                {"nargs": "?", "choices": tuple(_PLACE_ACTS), "default": "list"},
            ),
            Arg("folder", th("โฟลเดอร์ เช่น แฟลชไดรฟ์"), {"nargs": "?", "metavar": "DIR"}),
            Arg("--sealed", th("เข้ารหัสสำเนาที่เก็บที่นี่"), {"action": "store_true"}),
            Arg("--paper", th("เขียนกระดาษกุญแจเป็น PDF"), {"metavar": "FILE"}),
            PASSPHRASE,
        ),
    ),
)
