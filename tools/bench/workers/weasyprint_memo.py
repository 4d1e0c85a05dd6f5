"""The memo by WeasyPrint, from HTML; Pango finds the ends of Thai words."""

from base64 import b64encode
from collections.abc import Callable
from html import escape
from typing import Any

from serve import Memo, serve
from squares import svg
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

Block = dict[str, Any]

STYLE = """
@font-face {{ font-family: Sarabun; src: url(file://{regular}); font-weight: 400 }}
@font-face {{ font-family: Sarabun; src: url(file://{bold}); font-weight: 700 }}
@page {{ size: A4; margin: 15mm {right}mm 5mm {left}mm }}
body {{ margin: 0; font: {size}pt/{line}pt Sarabun }}
.title {{ font-weight: 700; text-align: center; line-height: 15mm }}
.row {{ display: flex; align-items: baseline; column-gap: 1.6mm; min-height: {line}pt }}
.slot {{ padding: 0 1.6mm; min-height: 4.5mm; line-height: 4.5mm; flex: 1 1 0 }}
.slot {{ background: url({dots}) no-repeat left bottom }}
.tick {{ width: 4mm; height: 4mm; flex: none; margin-left: 3mm }}
.columns {{ display: flex }}
.columns > div {{ flex: 1 1 0 }}
.box {{ border: 0.2mm solid; padding: 2.5mm }}
.sign {{ margin-left: auto; max-width: 120mm; padding-top: 8mm; text-align: center }}
.codes {{ position: absolute; bottom: 0; left: -2.4mm; right: -2.4mm }}
.codes {{ display: flex; justify-content: space-between; align-items: center; font-size: {foot}pt }}
.codes img {{ width: 22mm; height: 22mm }}
"""


def place(blocks: list[Block]) -> str:
    """Blocks under one another."""
    return "".join(
        f'<div style="margin-top:{block["space"]}pt">{PLACE[block["is"]](block)}</div>'
        for block in blocks
    )


def title(block: Block) -> str:
    """The name of the paper amid the line."""
    return f'<div class=title style="font-size:{block["size"] * 0.66:.1f}pt">{block["text"]}</div>'


def row(block: Block) -> str:
    """Labels, boxes and dotted lines beside one another."""
    look = f"font-size:{block['label_size'] * 0.66:.1f}pt"
    look += ";font-weight:700" if block["label_bold"] else ""
    parts = []
    for part in block["parts"]:
        if part["ticked"] is not None:
            parts.append(f'<div><img class=tick src="{TICK if part["ticked"] else BOX}"></div>')
        parts.append(f'<div style="flex:none;{look}">{escape(part["label"])}</div>')
        if part["value"] is not None:
            parts.append(slot(part["value"], part["share"]))
    return f'<div class=row style="margin-left:{block["indent"]}mm">{"".join(parts)}</div>'


def slot(value: str, share: float = 1) -> str:
    """A dotted line with words on it."""
    return f'<div class=slot style="flex-grow:{share}">{escape(value) or NOTHING}</div>'


def text(block: Block) -> str:
    """Running text."""
    look = f"text-indent:{block['indent']}mm;font-weight:{700 if block['bold'] else 400}"
    look += ";text-align:center" if block["align"] == "centre" else ""
    return f'<div style="{look}">{escape(block["text"])}</div>'


def columns(block: Block) -> str:
    """Columns side by side."""
    sides = "".join(f"<div>{place(blocks)}</div>" for blocks in block["columns"])
    return f'<div class=columns style="column-gap:{block["gap"]}mm">{sides}</div>'


def box(block: Block) -> str:
    """Blocks within a border."""
    return f"<div class=box>{place(block['blocks'])}</div>"


def sign(block: Block) -> str:
    """Room for the hand, the line to sign on, and who signs."""
    lines = [f"<div class=row><div>ลงชื่อ</div>{slot('')}<div>{escape(block['signs'])}</div></div>"]
    if block["name"]:
        lines.append(f"<div>({escape(block['name'])})</div>")
    else:
        lines.append(f"<div class=row><div>(</div>{slot('')}<div>)</div></div>")
    if block["position"]:
        lines.append(f"<div>ตำแหน่ง {escape(block['position'])}</div>")
    else:
        lines.append(f"<div class=row><div>ตำแหน่ง</div>{slot('')}</div>")
    if block["dated"]:
        lines.append(f"<div class=row><div>วันที่</div>{slot('')}</div>")
    return f"<div class=sign>{''.join(lines)}</div>"


PLACE: dict[str, Callable[[Block], str]] = {
    "title": title,
    "row": row,
    "text": text,
    "columns": columns,
    "box": box,
    "sign": sign,
}


def picture(drawn: str) -> str:
    """An SVG picture as an address."""
    return f"data:image/svg+xml;base64,{b64encode(drawn.encode()).decode()}"


SQUARE = '<rect x="0.5" y="1.5" width="8" height="8" fill="none" stroke="black"/>'
CROSSED = '<path d="M2 5.5L4.5 8L9.5 0.5" fill="none" stroke="black"/>'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">{}</svg>'
DOTS = (  # a dotted border would take longer: WeasyPrint draws each of its dots as a curve
    '<svg xmlns="http://www.w3.org/2000/svg" width="700" height="1">'
    '<path d="M0 .5H700" stroke="black" stroke-dasharray="1 2"/></svg>'
)
BOX, TICK = picture(SVG.format(SQUARE)), picture(SVG.format(SQUARE + CROSSED))
NOTHING = "&nbsp;"


def page(memo: Memo) -> str:
    """The memo as HTML."""
    payload, words = memo["code"]
    code = f'<img src="{picture(svg(payload))}">'
    foot = f"<div class=codes>{code}<div>{escape(words)}</div>{code}</div>"
    return f"<!doctype html><html lang=th><body>{place(memo['blocks'])}{foot}</body></html>"


def prepare(job: dict[str, Any]) -> Callable[[Memo], bytes]:
    """Keeps fonts and style sheet; the pages are new each time."""
    fonts = FontConfiguration()
    look = STYLE.format(
        **job["fonts"],
        **job["margins"],
        size=16 * job["factor"],
        foot=11 * job["factor"],
        line=job["line_height"],
        dots=picture(DOTS),
    )
    style = CSS(string=look, font_config=fonts)

    def make(memo: Memo) -> bytes:
        drawn = HTML(string=page(memo)).write_pdf(stylesheets=[style], font_config=fonts)
        return bytes(drawn)

    return make


serve(prepare)
