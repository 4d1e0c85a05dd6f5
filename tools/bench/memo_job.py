"""The office and its memos for the benchmark of PDFs, as a folder and as a JSON file."""

import json
from dataclasses import asdict, astuple
from datetime import datetime
from pathlib import Path
from typing import Any

from memo_texts import MemoText, memo_text

from clerkdesk.app.joining import place_of
from clerkdesk.desk.desk import Desk
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.thai.linebreak import LineBreaker
from clerkdesk.paper.fonts import find_fonts
from clerkdesk.settings import bundled, thai_words
from tests.office import FakeClock, a_memo, open_office

WORD_END = "\u200b"
WORK = datetime(2018, 5, 15, 8, 30)  # noqa: DTZ001  (any moment will do)


def make_job(folder: Path, count: int) -> Path:
    """An office with ``count`` memos in ``folder``, and the JSON file that workers read."""
    desk = open_office(folder, FakeClock(WORK))
    with desk.store.read() as tx:
        office = tx.office.load()
    form = desk.shelf.get("memo")
    texts = [memo_text(form, office, number) for number in range(1, count + 1)]
    if form.paper is None:
        raise ValueError(form.id)
    breaker = LineBreaker(thai_words()).with_words([place_of(office.name), office.short_name])
    job = {
        "folder": str(folder),
        "office": _office(office),
        "words": [place_of(office.name), office.short_name],
        "margins": asdict(form.paper.margins),
        "line_height": form.paper.line_height,
        **_fonts(),
        "memos": [_memo(desk, text, breaker) for text in texts],
    }
    desk.close()
    path = folder / "job.json"
    path.write_text(json.dumps(job, ensure_ascii=False), "utf-8")
    return path


def _office(office: Office) -> dict[str, str]:
    names = ("name", "short_name", "head", "prefix")
    return {name: getattr(office, name) for name in names}


def _fonts() -> dict[str, Any]:
    fonts = find_fonts(bundled("resources", "fonts"))
    return {
        "fonts": {"regular": str(fonts.regular.path), "bold": str(fonts.bold.path)},
        "factor": fonts.regular.factor,
        "bold_factor": fonts.bold.factor,
    }


def _memo(desk: Desk, text: MemoText, breaker: LineBreaker) -> dict[str, Any]:
    """One memo in every shape, also put into the office."""
    values = text.values
    channel = ",".join(f"{key}:{said}" if said else key for key, said in values["channel"].items())
    made = a_memo(desk, **{**values, "channel": channel})
    code = text.filled.code
    if code is None:
        raise ValueError(values)
    return {
        "id": made.id,
        "values": values,
        "names": {step: astuple(name) for step, name in text.filled.names.items()},
        "code": astuple(code),
        "blocks": text.blocks(),
        "marked_blocks": _marked(text.blocks(), breaker),
    }


def _marked(blocks: list[dict[str, Any]], breaker: LineBreaker) -> list[dict[str, Any]]:
    """The blocks with the ends of words marked in running text, for who cannot find them."""
    found = []
    for block in blocks:
        changed = dict(block)
        if block["is"] == "text":
            changed["text"] = WORD_END.join(breaker.pieces(block["text"]))
        elif block["is"] == "box":
            changed["blocks"] = _marked(block["blocks"], breaker)
        elif block["is"] == "columns":
            changed["columns"] = [_marked(column, breaker) for column in block["columns"]]
        found.append(changed)
    return found
