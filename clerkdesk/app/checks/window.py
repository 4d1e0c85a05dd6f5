"""The window: shown and painted, its fonts, the lines of Thai in it, and the way to printers."""

from typing import TYPE_CHECKING

from clerkdesk.app.checks.trial import SENTENCE, CheckError, Trial, inside_words

if TYPE_CHECKING:
    from clerkdesk.scans.render import PageImage

_WIDTHS = (180, 260, 340, 420)
"""Pixels: a narrow field, and wider ones."""
_COLOURS = 24
"""Fewer has only a window in which nothing but its ground was painted."""
_DARK = 128
_DPI = 72


def window_is_painted(trial: Trial) -> str:
    """The window comes up on this machine's screen, paints itself and a memo."""
    seen = trial.parts.see(trial.desk, trial.words, trial.folder / "window.png", trial.memo.id)
    if not seen.exposed:
        raise CheckError(f"the window was not shown ({seen.platform})")
    if seen.colours < _COLOURS:
        raise CheckError(f"the window came out empty: {seen.colours} colours ({seen.platform})")
    return f"{seen.platform}, {seen.width} × {seen.height}, {seen.scale:g}"


def window_font_has_thai(trial: Trial) -> str:
    """The bundled font is the one in use everywhere, and has Thai: nothing is to be installed."""
    family, wrong = trial.parts.font()
    if wrong:
        raise CheckError(f"{family}: {wrong}")
    return family


def window_wraps_thai(trial: Trial) -> str:
    """Thai is broken between words in each way in which text stands in the window."""
    from clerkdesk.ui.voice import Voice

    voice = Voice(trial.words)
    voice.learn_words(trial.desk.press.breaker)
    wrong, most = list[str](), 0
    for width in _WIDTHS:
        for where, lines in trial.parts.lines(voice, SENTENCE, width).items():
            cut = inside_words(lines)
            if cut or len(lines) < 2:
                wrong.append(f"{where}, {width}: {' | '.join(lines)}")
            most = max(most, len(lines))
    if wrong:
        raise CheckError("; ".join(wrong))
    return f"{len(_WIDTHS)} widths, up to {most} lines"


def printing_keeps_true_size(trial: Trial) -> str:
    """What goes to a printer is as large as the paper: sent into a PDF, and looked at."""
    from clerkdesk.scans.render import page_images
    from clerkdesk.ui.trying import print_into

    out = trial.folder / "printed.pdf"
    print_into(trial.pdf, out)
    [wanted, *_], [found, *_] = page_images(trial.pdf, _DPI), page_images(out.read_bytes(), _DPI)
    before, after = _edges_of_ink(wanted), _edges_of_ink(found)
    if max(abs(one - other) for one, other in zip(before, after, strict=True)) > 1:
        raise CheckError(f"the ink between {before} came out between {after}")
    return f"{after} at {_DPI} dpi"


def _edges_of_ink(page: "PageImage") -> tuple[int, int, int, int]:
    """The first and the last row, the first and the last column with something dark, in pixels."""
    width, greens = page.width, page.bgrx[1::4]
    dark = [at for at, value in enumerate(greens) if value < _DARK]
    if not dark:
        raise CheckError("the page came out empty")
    columns = {at % width for at in dark}
    return dark[0] // width, dark[-1] // width, min(columns), max(columns)
