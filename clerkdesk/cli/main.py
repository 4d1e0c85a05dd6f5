"""Runs one command and says what came of it. No traceback reaches a user."""

import errno
import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from clerkdesk.cli import (
    backup,
    care,
    everything,
    forms,
    mail,
    memo,
    office,
    opening,
    overview,
    pile,
    procedure,
    publishing,
    restoring,
    rounds,
    sheet,
    sheetin,
    updates,
)
from clerkdesk.cli.hints import said_with_command
from clerkdesk.cli.locked import behind_lock
from clerkdesk.cli.parser import build_parser, parse
from clerkdesk.cli.session import OpenDesk, Session
from clerkdesk.cli.table import DONE, SAID, Command, Output
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Words, th

COMMANDS: tuple[Command, ...] = (
    *office.COMMANDS,
    *memo.COMMANDS,
    *publishing.COMMANDS,
    *pile.COMMANDS,
    *forms.COMMANDS,
    *procedure.COMMANDS,
    *sheet.COMMANDS,
    *sheetin.COMMANDS,
    *rounds.COMMANDS,
    *mail.COMMANDS,
    *overview.COMMANDS,
    *care.COMMANDS,
    *backup.COMMANDS,
    *restoring.COMMANDS,
    *everything.COMMANDS,
    *updates.COMMANDS,
    *opening.COMMANDS,
)


@dataclass(frozen=True)
class Joined:
    """What the program's parts give to the command line.

    ``bare`` runs when no command was given, and shows what is wanted; ``self_test`` for
    ``--self-test``, given the file for its page; ``report_bug`` keeps a report of an unexpected
    error and says where it lies.
    """

    open_desk: OpenDesk
    clock: Callable[[], datetime]
    load_words: Callable[[str], Words]
    language: str
    bare: Callable[[Path | None, Words, Sequence[str]], int]
    self_test: Callable[[Words, Path | None], int]
    report_bug: Callable[[BaseException, Path | None], str]


def run(argv: Sequence[str], joined: Joined) -> int:
    """Runs the command in ``argv``; gives the exit code."""
    words = joined.load_words(_language(argv) or joined.language)
    args = parse(build_parser(COMMANDS, words, argv), argv)
    folder = Path(args.data) if "data" in args else None
    open_desk = behind_lock(joined.open_desk, args, words, joined.clock)
    session = Session(open_desk, joined.clock, words, folder)
    session.show_window = lambda wanted: joined.bare(folder, words, wanted)
    try:
        return _run_chosen(session, args, joined)
    except ClerkError as error:
        _say_error(session, args, said_with_command(error, words))
    except BrokenPipeError:
        _let_go_of_pipe()
    except KeyboardInterrupt:
        _say_error(session, args, words.say(th("หยุดตามคำสั่งแล้ว")))
    except Exception as error:  # noqa: BLE001  the edge of the program: a bug becomes a report
        _say_error(session, args, _bug_sentence(words, joined.report_bug(error, folder)))
    finally:
        session.close()
    return SAID


def _language(argv: Sequence[str]) -> str:
    """The language asked for, found before the parser speaks."""
    for place, word in enumerate(argv):
        if word.startswith("--language="):
            return word.partition("=")[2]
        if word == "--language" and place + 1 < len(argv):
            return argv[place + 1]
    return ""


def _run_chosen(session: Session, args: Namespace, joined: Joined) -> int:
    if args.self_test:
        return joined.self_test(session.words, Path(args.report) if args.report else None)
    command: Command | None = getattr(args, "command", None)
    if command is None:
        return session.show_window(())
    return _say(args, command.run(session, args))


def _say(args: Namespace, output: Output) -> int:
    for note in output.notes:
        _write(sys.stderr.write, note)
    try:
        for line in _lines_of(args, output):
            _write(sys.stdout.write, line)
        sys.stdout.flush()
    except OSError as error:
        if error.errno == errno.EINVAL:  # so Windows says that nobody reads any more
            raise BrokenPipeError from error
        raise
    return output.code


def _lines_of(args: Namespace, output: Output) -> Sequence[str]:
    if "json" in args:
        return (json.dumps(output.data, ensure_ascii=False, indent=2),)
    return output.lines


def _say_error(session: Session, args: Namespace, sentence: str) -> None:
    if "json" in args:
        _write(sys.stdout.write, json.dumps({"error": sentence}, ensure_ascii=False))
    _write(sys.stderr.write, sentence)


def _let_go_of_pipe() -> None:
    """Who read our lines has read enough (``memo list | head``): nothing to say, no error."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _bug_sentence(words: Words, report: str) -> str:
    return words.say(
        th("โปรแกรมมีข้อผิดพลาดที่ไม่ควรเกิด ข้อมูลที่บันทึกไว้แล้วไม่หาย รายงานอยู่ที่ {report}"),
        report=report,
    )


def _write(write: Callable[[str], int], line: str) -> None:
    """Writes a line; signs that this terminal cannot show become ``?`` rather than an error."""
    try:
        write(line + "\n")
    except UnicodeEncodeError:
        write(line.encode("ascii", "replace").decode() + "\n")


__all__ = ["COMMANDS", "DONE", "Joined", "run"]
