"""The memo by LibreOffice Writer, as an office without ClerkDesk makes it: from a filled template.

A start of LibreOffice takes most of the time, so its warm time is what one more memo costs in a
batch: the time of the batch without that of a single memo, shared among the others.
"""

import os
import subprocess
import tempfile
import time
from base64 import b64encode
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

from serve import Make, Memo, Times, serve
from squares import svg

Block = dict[str, Any]

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)
FRAME = 'style:vertical-rel="page" style:horizontal-rel="page"'


class Template:
    """The document that is filled in; ``look`` is the job."""

    def __init__(self, look: dict[str, Any]) -> None:
        self.look = look
        self.styles: dict[str, str] = {}
        self.width = 210 - look["margins"]["left"] - look["margins"]["right"]

    def document(self, memo: Memo) -> str:
        """The memo as a flat OpenDocument text."""
        self.styles = {}
        body = self.place(memo["blocks"], self.width)
        codes = self.codes(*memo["code"])
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMES} office:version="1.3" '
            f'office:mimetype="application/vnd.oasis.opendocument.text">{self.page()}'
            f"<office:automatic-styles>{self.layout()}{''.join(self.styles.values())}"
            f"</office:automatic-styles>{MASTER}"
            f"<office:body><office:text>{codes}{body}</office:text></office:body></office:document>"
        )

    def page(self) -> str:
        """The look of every paragraph."""
        size = 16 * self.look["factor"]
        font = 'style:font-family-complex="Sarabun" fo:font-family="Sarabun"'
        return (
            '<office:styles><style:default-style style:family="paragraph">'
            f'<style:paragraph-properties fo:line-height="{self.look["line_height"]}pt"/>'
            f'<style:text-properties {font} fo:font-size="{size}pt" '
            f'style:font-size-complex="{size}pt" style:language-complex="th" '
            'style:country-complex="TH"/></style:default-style></office:styles>'
        )

    def layout(self) -> str:
        """The page itself, and a frame without border for the codes."""
        margins = self.look["margins"]
        return (
            '<style:page-layout style:name="A4"><style:page-layout-properties '
            'fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="15mm" '
            f'fo:margin-bottom="5mm" fo:margin-left="{margins["left"]}mm" '
            f'fo:margin-right="{margins["right"]}mm"/></style:page-layout>'
            '<style:style style:name="Code" style:family="graphic"><style:graphic-properties '
            f'style:horizontal-pos="from-left" style:vertical-pos="from-top" {FRAME} '
            'style:wrap="run-through" draw:stroke="none" draw:fill="none"/></style:style>'
            '<style:style style:name="Cell" style:family="table-cell">'
            '<style:table-cell-properties fo:padding="1mm"/></style:style>'
            '<style:style style:name="Boxed" style:family="table-cell">'
            '<style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="2.5mm"/>'
            "</style:style>"
        )

    def style(self, family: str, inner: str) -> str:
        """The name of an automatic style; alike ones are made once."""
        key = family + inner
        if key not in self.styles:
            name = f"S{len(self.styles)}"
            self.styles[key] = (
                f'<style:style style:name="{name}" style:family="{family}">{inner}</style:style>'
            )
        return self.styles[key].split('"', 2)[1]

    def paragraph(self, content: str, paragraph: str = "", tabs: str = "") -> str:
        """One paragraph."""
        name = self.style(
            "paragraph",
            f"<style:paragraph-properties {paragraph}>{tabs}</style:paragraph-properties>",
        )
        return f'<text:p text:style-name="{name}">{content}</text:p>'

    def span(self, words: str, size: float = 16, bold: bool = False, dotted: bool = False) -> str:
        """Words in a look of their own; ``size`` in points of TH Sarabun."""
        points = size * self.look["bold_factor" if bold else "factor"]
        look = f'fo:font-size="{points}pt" style:font-size-complex="{points}pt"'
        if bold:
            look += ' fo:font-weight="bold" style:font-weight-complex="bold"'
        if dotted:
            look += ' style:text-underline-style="dotted"'
        name = self.style("text", f"<style:text-properties {look}/>")
        return f'<text:span text:style-name="{name}">{escape(words)}</text:span>'

    def place(self, blocks: list[Block], width: float) -> str:
        """Blocks under one another in a column of ``width`` mm."""
        return "".join(PLACE[block["is"]](self, block, width) for block in blocks)

    def leaders(self, ends: list[float]) -> str:
        """Tab stops at ``ends`` (mm) with dots before them."""
        stops = (
            f'<style:tab-stop style:position="{end:.1f}mm" style:leader-style="dotted" '
            'style:leader-text="."/>'
            for end in ends
        )
        return f"<style:tab-stops>{''.join(stops)}</style:tab-stops>"

    def codes(self, payload: str, words: str) -> str:
        """A QR code at either side of the foot, its words between them."""
        data = b64encode(svg(payload).encode()).decode()
        image = f"<draw:image><office:binary-data>{data}</office:binary-data></draw:image>"
        left, right = self.look["margins"]["left"] - 2.4, 212.4 - self.look["margins"]["right"] - 22
        text = self.paragraph(self.span(words, 11), 'fo:text-align="center"')
        box = f'<draw:text-box fo:min-height="6mm">{text}</draw:text-box>'
        return "".join(
            '<draw:frame draw:style-name="Code" text:anchor-type="page" '
            f'text:anchor-page-number="1" svg:x="{x}mm" svg:y="{y}mm" '
            f'svg:width="{width}mm" svg:height="{height}mm">{content}</draw:frame>'
            for x, y, width, height, content in (
                (left, 270, 22, 22, image),
                (right, 270, 22, 22, image),
                (80, 278, 60, 6, box),
            )
        )


MASTER = (
    '<office:master-styles><style:master-page style:name="Standard" '
    'style:page-layout-name="A4"/></office:master-styles>'
)


def title(template: Template, block: Block, width: float) -> str:
    """The name of the paper amid the line."""
    words = template.span(block["text"], block["size"], bold=True)
    return template.paragraph(words, 'fo:text-align="center" fo:line-height="15mm"')


def row(template: Template, block: Block, width: float) -> str:
    """Labels, boxes and dotted lines beside one another."""
    content, ends, x = "", [], block["indent"]
    whole = sum(part["share"] for part in block["parts"])
    room = width - block["indent"]
    for part in block["parts"]:
        x += room * part["share"] / whole
        ticked = part["ticked"]
        content += "" if ticked is None else "☑ " if ticked else "☐ "
        content += template.span(part["label"], block["label_size"], block["label_bold"]) + " "
        if part["value"] is not None:
            content += template.span(f" {part['value']}", dotted=True) + "<text:tab/>"
            ends.append(x - block["indent"] - 0.5)
    look = f'fo:margin-left="{block["indent"]}mm" fo:margin-top="{block["space"]}pt"'
    return template.paragraph(content, look, template.leaders(ends))


def text(template: Template, block: Block, width: float) -> str:
    """Running text."""
    look = f'fo:text-indent="{block["indent"]}mm" fo:margin-top="{block["space"]}pt"'
    look += ' fo:text-align="center"' if block["align"] == "centre" else ""
    return template.paragraph(template.span(block["text"], bold=block["bold"]), look)


def columns(template: Template, block: Block, width: float) -> str:
    """Columns side by side."""
    count = len(block["columns"])
    each = (width - block["gap"] * (count - 1)) / count
    cells = "".join(
        f'<table:table-cell table:style-name="{"Boxed" if is_boxed(blocks) else "Cell"}">'
        f"{template.place(blocks, each - 5)}</table:table-cell>"
        for blocks in block["columns"]
    )
    column = f'<table:table-column table:number-columns-repeated="{count}"/>'
    return f"<table:table>{column}<table:table-row>{cells}</table:table-row></table:table>"


def is_boxed(blocks: list[Block]) -> bool:
    """Whether a column is a bordered box."""
    return bool(blocks[0]["is"] == "box")


def box(template: Template, block: Block, width: float) -> str:
    """Blocks within a border, which its cell has."""
    return template.place(block["blocks"], width)


def sign(template: Template, block: Block, width: float) -> str:
    """Room for the hand, the line to sign on, and who signs."""
    half = min(width, 110.0)
    left = width - half
    margin = f'fo:margin-left="{left}mm"'
    end = template.leaders([half - 4 - 1.6 * len(block["signs"])])
    signs = f"ลงชื่อ<text:tab/>{escape(block['signs'])}"
    lines = [template.paragraph(signs, f'{margin} fo:margin-top="8mm"', end)]
    centred, full = f'{margin} fo:text-align="center"', template.leaders([half - 2])
    if block["name"]:
        lines.append(template.paragraph(f"({escape(block['name'])})", centred))
    else:
        lines.append(template.paragraph("(<text:tab/>)", margin, full))
    if block["position"]:
        lines.append(template.paragraph(f"ตำแหน่ง {escape(block['position'])}", centred))
    else:
        lines.append(template.paragraph("ตำแหน่ง<text:tab/>", margin, full))
    if block["dated"]:
        lines.append(template.paragraph("วันที่<text:tab/>", margin, full))
    return "".join(lines)


PLACE: dict[str, Callable[[Template, Block, float], str]] = {
    "title": title,
    "row": row,
    "text": text,
    "columns": columns,
    "box": box,
    "sign": sign,
}

FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{folder}</dir>
</fontconfig>"""


class Writer:
    """LibreOffice with a profile of its own, and the fonts of the job."""

    def __init__(self, job: dict[str, Any]) -> None:
        self.template = Template(job)
        self.folder = Path(job["folder"]) / "libreoffice"
        self.folder.mkdir(exist_ok=True)
        fonts = self.folder / "fonts.conf"
        fonts.write_text(FONTS.format(folder=Path(job["fonts"]["regular"]).parent), "utf-8")
        self.env = {**os.environ, "FONTCONFIG_FILE": str(fonts)}

    def convert(self, memos: list[Memo]) -> bytes:
        """The PDF of the last memo; all of them are made in one start of LibreOffice."""
        with tempfile.TemporaryDirectory(dir=self.folder) as name:
            place = Path(name)
            files = []
            for number, memo in enumerate(memos):
                files.append(place / f"{number}.fodt")
                files[-1].write_text(self.template.document(memo), "utf-8")
            profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
            options = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", name]
            command = ["soffice", profile, *options, *map(str, files)]
            subprocess.run(command, env=self.env, capture_output=True, check=True)
            return files[-1].with_suffix(".pdf").read_bytes()

    def __call__(self, memo: Memo) -> bytes:
        return self.convert([memo])


def in_batches(make: Make, memos: list[Memo]) -> Times:
    """What each memo of a batch costs beyond the first."""
    if not isinstance(make, Writer):
        raise TypeError(make)
    writer = make
    start, cpu = time.perf_counter(), _cpu()
    writer.convert(memos[:1])
    alone, cpu_alone = time.perf_counter() - start, _cpu() - cpu
    start, cpu = time.perf_counter(), _cpu()
    pdf = writer.convert(memos)
    batch, cpu_batch = time.perf_counter() - start, _cpu() - cpu
    each = 1000 / max(1, len(memos) - 1)
    return Times([(batch - alone) * each], [(cpu_batch - cpu_alone) * each], pdf)


def _cpu() -> float:
    """Seconds of processors that this process and its children have used."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


serve(Writer, in_batches)
