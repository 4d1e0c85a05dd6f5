"""From the table of commands to argparse."""

import argparse
from collections.abc import Sequence
from typing import Any

from clerkdesk import __version__
from clerkdesk.cli.table import Arg, Command
from clerkdesk.cli.usage import EMPTY, Formatter, Parser
from clerkdesk.domain.words import Words, th


def build_parser(
    commands: Sequence[Command], words: Words, argv: Sequence[str] | None = None
) -> Parser:
    """The parser of all commands. The chosen one is in ``namespace.command``.

    ``argv`` is what it will read, where that is known: groups of commands that are not named in it
    are only listed, for to make them all takes longer than most commands.
    """
    Parser.speak(words)
    common = _common(words)
    parser = Parser(
        prog="clerkdesk",
        description=words.say(th("งานบันทึกขออนุญาต ลายเซ็น และแบบติดตามประจำเดือน")),
        epilog=words.say(th("ไม่ใส่คำสั่งเลย: เปิดหน้าต่างโปรแกรม")),
        parents=[common],
        formatter_class=Formatter,
        add_help=False,
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"ClerkDesk {__version__}",
        help=words.say(th("บอกรุ่นของโปรแกรม")),
    )
    parser.add_argument(
        "--self-test", action="store_true", help=words.say(th("ตรวจว่าโปรแกรมที่ติดตั้งทำงานครบ"))
    )
    parser.add_argument(
        "--report",
        metavar="FILE",
        type=_filled,
        help=words.say(th("กับ --self-test: เขียนผลลงไฟล์ .html หรือ .txt")),
    )
    nouns = parser.add_subparsers(dest="noun", metavar="COMMAND", parser_class=Parser)
    groups: dict[str, argparse._SubParsersAction[Parser]] = {}
    for command in commands:
        where = nouns
        if len(command.words) > 1:
            noun = command.words[0]
            if noun not in groups:
                group = nouns.add_parser(
                    noun,
                    help=words.of(_NOUNS[noun]),
                    formatter_class=Formatter,
                    add_help=False,
                )
                _add_help(group, words)
                groups[noun] = group.add_subparsers(
                    dest="verb", metavar="ACTION", parser_class=Parser, required=True
                )
            if argv is not None and noun not in argv:
                continue
            where = groups[noun]
        _add_command(where, command, common, words)
    return parser


_NOUNS = {
    "office": th("ชื่อและการตั้งค่าของสำนักงาน"),
    "people": th("บุคลากรและหน้าที่"),
    "units": th("กลุ่ม หน่วย กลุ่มโรงเรียน และสถานศึกษา"),
    "forms": th("แบบที่ใช้"),
    "form": th("พิมพ์แบบเปล่า"),
    "memo": th("บันทึกขออนุญาต และเอกสาร เช่น ประกาศ คำสั่ง"),
    "register": th("ทะเบียนเลขที่หนังสือ"),
    "sheet": th("แบบติดตามประจำเดือน"),
    "rounds": th("สิบสองรอบของปีงบประมาณ"),
    "mail": th("อีเมลที่ส่งและได้รับแบบติดตาม"),
    "publication": th("การเผยแพร่ที่บันทึกไว้แล้ว"),
    "topics": th("หัวข้อของสำนักงาน"),
    "codes": th("รหัสการประเมินของปีงบประมาณ"),
    "plan": th("แผนการเผยแพร่"),
    "procedure": th("ขั้นตอนทั้งสิบของการเผยแพร่"),
    "intake": th("ทะเบียนรับเรื่องของผู้เผยแพร่"),
    "channels": th("ช่องทางเผยแพร่"),
    "journal": th("สมุดบันทึกการทำงาน"),
    "backup": th("สำเนาสำรองและที่เก็บ"),
    "updates": th("โปรแกรมรุ่นใหม่"),
}


def _add_command(
    where: "argparse._SubParsersAction[Parser]",
    command: Command,
    common: Parser,
    words: Words,
) -> None:
    help_text = words.say(command.help).replace("%", "%%")
    parser = where.add_parser(
        command.words[-1],
        help=help_text,
        description=help_text,
        parents=[common],
        formatter_class=Formatter,
        add_help=False,
    )
    for arg in command.args:
        said = words.say(arg.help) if arg.help else None
        parser.add_argument(*arg.name.split(), help=said, **_checked(arg), **arg.options)
    if command.pairs:
        parser.add_argument("pairs", nargs="*", metavar="field=value")
    parser.set_defaults(command=command, parser=parser)


def _checked(arg: Arg) -> dict[str, Any]:
    """What refuses an empty word; a switch takes none."""
    return {} if arg.empty or arg.options.get("action") == "store_true" else {"type": _filled}


def _filled(typed: str) -> str:
    if typed.strip():
        return typed
    raise argparse.ArgumentTypeError(EMPTY)


def _common(words: Words) -> Parser:
    """Options that may stand before or behind the command."""
    common = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    _add_help(common, words)
    common.add_argument("--data", metavar="DIR", type=_filled, help=words.say(th("โฟลเดอร์ข้อมูลอื่น")))
    common.add_argument(
        "--json", action="store_true", help=words.say(th("ผลลัพธ์เป็น JSON สำหรับโปรแกรมอื่น"))
    )
    common.add_argument(
        "--password-file",
        metavar="FILE",
        type=_filled,
        help=words.say(th("ไฟล์ที่มีรหัสล็อกในบรรทัดแรก")),
    )
    common.add_argument(
        "--language", choices=("th", "en"), help=words.say(th("ภาษาของข้อความ: th หรือ en"))
    )
    return common


def _add_help(parser: Parser, words: Words) -> None:
    parser.add_argument("-h", "--help", action="help", help=words.say(th("ดูวิธีใช้")))


def parse(parser: Parser, argv: Sequence[str]) -> argparse.Namespace:
    """The parsed words; ``field=value`` may also stand behind options."""
    namespace, rest = parser.parse_known_args(list(argv))
    command: Command | None = getattr(namespace, "command", None)
    if rest and command is not None and command.pairs and not any(_is_option(r) for r in rest):
        namespace.pairs = [*namespace.pairs, *rest]
    elif rest:
        own: Parser = getattr(namespace, "parser", parser)  # says how this command is written
        own.error("unrecognized arguments: " + " ".join(rest))
    return namespace


def _is_option(word: str) -> bool:
    return word.startswith("-")
