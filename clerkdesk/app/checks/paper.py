"""Paper: its text, its codes, its picture, its lines, its fonts, and the sheet of the month."""

import re

from clerkdesk.app.checks.trial import SENTENCE, CheckError, Trial, inside_words
from clerkdesk.desk.press import Press
from clerkdesk.desk.sheets import export_sheet, sheet_of
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.memo.memocode import read_payload

_DARK = 96
_INK = (0.002, 0.4)
"""Shares of a page that are dark: a memo has some ink, and is not black."""
_COLUMNS = (35, 50, 65, 90)
"""Widths of columns, in mm."""


def paper_text_is_exact(trial: Trial) -> str:
    """Every letter of a memo comes back out of its PDF, in its place."""
    from clerkdesk.scans.render import page_texts

    found = _plain("\n".join(page_texts(trial.pdf)))
    wanted = _placed_texts(trial)
    lacking = [text for text in wanted if text not in found]
    if lacking or not wanted:
        raise CheckError(f"{len(lacking)} of {len(wanted)} texts not read back: {lacking[:1]}")
    return f"{len(wanted)} texts, {len(trial.pdf):,} bytes"


def _placed_texts(trial: Trial) -> list[str]:
    """Every run of text that the last print of the memo has, as the store kept it."""
    from clerkdesk.paper.placed import Text
    from clerkdesk.paper.placedjson import layout_from_json

    with trial.desk.store.read() as tx:
        layout = layout_from_json(tx.prints.of_memo(trial.memo.id)[-1].layout)
    items = (item for page in layout.pages for item in page.items)
    texts = (_plain(item.text) for item in items if isinstance(item, Text))
    return [text for text in texts if text]


def _plain(text: str) -> str:
    """A gap of two blanks comes back as one."""
    return re.sub(" +", " ", text).strip()


def codes_are_read(trial: Trial) -> str:
    """The QR codes of a memo name it."""
    from clerkdesk.scans.codes import read_codes

    codes = read_codes(trial.pdf)
    found = {read_payload(code).memo for code in codes}
    if found != {f"{trial.memo.id}"}:
        raise CheckError(f"read {found} from the codes of memo {trial.memo.id}")
    return ", ".join(sorted(set(codes)))


def page_is_shown(trial: Trial) -> str:
    """The picture of a memo has ink on white, so that it can be seen before it is printed."""
    from clerkdesk.scans.render import page_images

    [page, *_] = page_images(trial.pdf, 96)
    greens = page.bgrx[1::4]
    dark = sum(value < _DARK for value in greens) / max(1, len(greens))
    least, most = _INK
    if not least < dark < most:
        raise CheckError(f"{dark:.2%} of the page is dark")
    return f"{page.width} × {page.height} pixels, {dark:.1%} ink"


def paper_wraps_thai(trial: Trial) -> str:
    """A long subject is broken between words on the paper; so it would be in narrower columns."""
    tried = {"paper": _lines_in_pdf(trial)}
    tried |= {f"{width} mm": _lines_of_width(trial, width) for width in _COLUMNS}
    for where, lines in tried.items():
        if inside_words(lines) or len(lines) < 2:
            raise CheckError(f"{where}: {' | '.join(lines)}")
    return ", ".join(f"{where}: {len(lines)} lines" for where, lines in tried.items())


def _lines_in_pdf(trial: Trial) -> list[str]:
    from clerkdesk.scans.render import page_texts

    match = re.search(r"\s*".join(SENTENCE), "\n".join(page_texts(trial.pdf)))
    if match is None:
        raise CheckError("the subject cannot be read back from the paper")
    return [re.sub(r"\s", "", line) for line in re.split(r"[\r\n]+", match.group())]


def _lines_of_width(trial: Trial, width: float) -> list[str]:
    press = trial.desk.press

    def width_of(text: str) -> float:
        return press.width_of(text, 16, bold=False)

    return [line.text for line in press.breaker.greedy_lines(SENTENCE, width_of, [width])]


def fonts_are_found(trial: Trial) -> str:
    """A pair of fonts with all of Thai is there; an installed TH Sarabun is taken before ours."""
    fonts = trial.desk.press.fonts
    own = Press(trial.desk.press.fonts_folder, list, list, list).fonts
    names = {f"{each.family} ({each.path.name})" for each in (fonts.regular, own.regular)}
    return ", ".join(sorted(names))


def sheet_is_read_back(trial: Trial) -> str:
    """The month's sheet is written, and read back by a process of its own, cell by cell."""
    desk, out = trial.desk, trial.folder / "month.xlsx"
    month = Month.of(desk.today()).previous()
    exported = export_sheet(desk, month, out)
    with trial.parts.books() as reader:
        book = reader.read(out)
    cells = [str(cell) for tab in book.tabs for row in tab.rows for cell in row if cell is not None]
    lacking = [each.title for each in sheet_of(desk, month).columns if each.title not in cells]
    if lacking:
        raise CheckError(f"the sheet lacks the columns {lacking}")
    return f"{exported.rows} rows, {len(cells)} cells"


def scans_are_read_apart(trial: Trial) -> str:
    """The process that reads scans starts, and counts the pages of a paper."""
    out = trial.folder / "scan.pdf"
    out.write_bytes(trial.pdf)
    with trial.parts.scans() as reader:
        pages = reader.count(out)
    return f"{pages} pages"
