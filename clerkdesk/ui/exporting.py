"""Tables into files and to the printer, off the GUI thread."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from clerkdesk.desk.outfile import made_beside
from clerkdesk.desk.sheets import Exported
from clerkdesk.domain.begun import passing_folder
from clerkdesk.ui import final
from clerkdesk.ui.messages import Undoing
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import Progress

Export = Callable[[Path], Exported]
"""Writes a table as ``.xlsx`` or ``.pdf``, by the ending of the path."""

Write = Callable[[Path, Progress], Any]
"""Writes a file, telling how far it is; gives what is said of it."""

_PATTERNS = {
    ".xlsx": "Excel (*.xlsx)",
    ".pdf": "PDF (*.pdf)",
    ".jsonl": "JSON Lines (*.jsonl)",
}


def export_table(services: Services, name: str, suffix: str, export: Export) -> None:
    """Asks for a file and writes the table; offers to open it, or its folder."""

    def write(path: Path, progress: Progress) -> Exported:
        return replace(made_beside(path, progress.step, export), path=path)

    write_file(services, (services.voice.say("ส่งออกเป็นไฟล์"), name), suffix, write)


def with_ending(out: Path, suffix: str) -> Path:
    """The path of a file, given the ending where the clerk typed a name with another or none."""
    return out if out.suffix.lower() == suffix else out.with_name(f"{out.name}{suffix}")


def write_file(
    services: Services,
    asked: tuple[str, str],
    suffix: str,
    write: Write,
    said: Callable[[Any], str] | None = None,
    busy: str = "",
) -> None:
    """Asks for a file, by a title and a name without its ending, and writes it off the GUI thread;
    offers to open it, or its folder. ``said`` makes the sentence of what was written; ``busy``
    stands at the foot meanwhile, and where it is cancelled that is said.

    Its end is told whatever became of the page that asked for it: that may have been made anew.
    """
    title, name = asked
    out = services.messages.save_as(title, f"{name}{suffix}", _PATTERNS[suffix])
    if out is None:
        return
    path = with_ending(out, suffix)

    def tell(done: Any) -> None:  # noqa: ANN401  what ``write`` gave
        offer_file(services, said(done) if said else _exported(services, done), path)

    def stopped() -> None:
        services.messages.remark(services.voice.say("ยกเลิกแล้ว ไม่ได้เขียนไฟล์ {name}", name=path.name))

    def work(progress: Progress) -> Any:  # noqa: ANN401  what ``write`` gave
        return write(path, progress)

    words = busy or services.voice.say("กำลังส่งออก…")
    services.work.run_long(services.ways, work, tell, words, stopped)


def print_pdf(
    services: Services,
    asked: tuple[str, str],
    make: Callable[[], bytes],
    told: Callable[[], None],
    landscape: bool = False,
) -> None:
    """Asks for a printer, by the title of its dialog and the name of the document, and prints what
    ``make`` gives, off the GUI thread; ``told`` when it was sent. As with :func:`write_file`, its
    end is told whatever became of the page: nobody takes paper for granted that never came."""
    from clerkdesk.ui.paper.target import choose_target

    target = choose_target(services.messages, asked, landscape=landscape)
    if target is not None:
        services.work.run_long(
            services.ways,
            lambda progress: target.send(make(), progress),
            lambda _none: told(),
            services.voice.say("กำลังพิมพ์…"),
        )


def print_table(services: Services, name: str, export: Export) -> None:
    """Asks for a printer and prints the table, which lies across the paper."""
    voice = services.voice

    def make() -> bytes:
        with passing_folder(Path(gettempdir()), "clerkdesk-") as folder:
            return export(folder / "table.pdf").path.read_bytes()

    def told() -> None:
        services.messages.say(voice.say("ส่งพิมพ์ตารางแล้ว"), final.printed(voice))

    print_pdf(services, (voice.say("พิมพ์ตาราง"), name), make, told, landscape=True)


def _exported(services: Services, done: Exported) -> str:
    voice = services.voice
    said = voice.say("ส่งออก {rows} รายการแล้ว: {name}", rows=done.rows, name=done.path.name)
    notes = " ".join(voice.sentence(note) for note in done.notes)
    return f"{said} {notes}".strip()


def offer_file(services: Services, said: str, path: Path, undo: Undoing = None) -> None:
    """Says of a file that it was written, and offers to open it or its folder; ``undo`` takes back
    what else was done by that."""
    voice, messages = services.voice, services.messages
    offers = [
        (voice.say("เปิดไฟล์"), lambda: messages.open_outside(path)),
        (voice.say("เปิดโฟลเดอร์"), lambda: messages.open_outside(path.parent)),
    ]
    messages.offer(said, offers, undo or final.written(voice), lasting=True)
