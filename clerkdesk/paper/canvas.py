"""A reportlab canvas for placed layouts: plain deflated streams, nothing but our own fonts."""

from datetime import datetime
from io import BytesIO
from typing import Any

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from clerkdesk.paper.pdffont import compressed
from clerkdesk.paper.picture import Picture
from clerkdesk.paper.thaifont import ThaiFont

PRODUCER = "ClerkDesk"
PDF_VERSION = (1, 6)  # the first in which paper may be asked to keep its size


def numbers(*values: float) -> str:
    """Numbers as PDF writes them, with a space between."""
    written: str = fp_str(*values)
    return written


class PaperCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Takes PDF operators; the same items with the same ``created`` give the same bytes."""

    def __init__(self, font: ThaiFont, language: str, created: datetime) -> None:
        """``font`` starts each page, so that no Helvetica is named in the file."""
        super().__init__(
            BytesIO(),
            pageCompression=1,
            invariant=1,
            pdfVersion=PDF_VERSION,
            lang=language,
            initialFontName=font.fontName,
        )
        stamp = pdf_date(created)
        self.setDateFormatter(lambda *_: stamp)
        self._doc.updateSignature(stamp)
        self.setProducer(PRODUCER)
        self.setCreator(PRODUCER)
        # The window shows the title; paper keeps its real size, so a scan can be laid over it.
        self.setViewerPreference("DisplayDocTitle", "true")
        self.setViewerPreference("PrintScaling", "None")

    def showPage(self) -> None:  # noqa: N802  (reportlab's name)
        """Ends the page; sets its stream here, since reportlab would add base 85."""
        name = self._doc.thisPageName()
        super().showPage()
        page = self._doc.idToObject[name]
        self._doc.updateSignature(page.stream)
        page.Contents = compressed(page.stream)

    def write(self, operators: str) -> None:
        """Puts operators into the page."""
        self._code.append(operators)

    def shown(self, font: ThaiFont, size: float, text: str) -> str:
        """Operators, inside BT and ET, that show ``text`` at ``size`` points."""
        parts, subset_in_use = [], None
        for subset, codes in font.splitString(text, self._doc):
            if subset != subset_in_use:
                name = font.getSubsetInternalName(subset, self._doc)
                parts.append(f"{name} {numbers(size)} Tf")
                subset_in_use = subset
            parts.append(f"({self._escape(codes)}) Tj")
        return " ".join(parts)

    def picture(self, picture: Picture) -> str:
        """The operator that paints ``picture`` into the unit square; its bytes are kept once."""
        if not self.hasForm(picture.key):
            self._doc.addForm(picture.key, self._image(picture))
        self._formsinuse.append(picture.key)
        return f"/{self._doc.getXObjectName(picture.key)} Do"

    def _image(self, picture: Picture) -> Any:  # noqa: ANN401
        entries: dict[str, object] = {
            "Type": pdfdoc.PDFName("XObject"),
            "Subtype": pdfdoc.PDFName("Image"),
            "Width": picture.width,
            "Height": picture.height,
            "BitsPerComponent": 8,
            "ColorSpace": pdfdoc.PDFName(picture.colours),
            "Filter": pdfdoc.PDFName("FlateDecode"),
        }
        if picture.mask:
            entries["SMask"] = self._doc.Reference(self._image(picture.mask))
        dictionary = pdfdoc.PDFDictionary(entries)
        return pdfdoc.PDFStream(dictionary=dictionary, content=picture.deflated)


def pdf_date(moment: datetime) -> str:
    """``D:20261122090000+07'00'``; without a zone when the moment has none."""
    zone = moment.strftime("%z")
    offset = f"{zone[:3]}'{zone[3:5]}'" if zone else ""
    return f"D:{moment:%Y%m%d%H%M%S}{offset}"
