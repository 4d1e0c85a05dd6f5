"""The memo by Typst, from memo.typ; Typst finds the ends of Thai words by itself."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import typst
from serve import Memo, serve
from squares import svg

TEMPLATE = Path(__file__).with_name("memo.typ")


def prepare(job: dict[str, Any]) -> Callable[[Memo], bytes]:
    """One compiler with its fonts for all memos; tagging is off, as in the others."""
    fonts = Path(job["fonts"]["regular"]).parent
    compiler = typst.Compiler(str(TEMPLATE), font_paths=[str(fonts)], ignore_system_fonts=True)
    look = json.dumps(
        {key: job[key] for key in ("margins", "factor", "bold_factor", "line_height")}
    )

    def make(memo: Memo) -> bytes:
        payload, words = memo["code"]
        inputs = {
            "look": look,
            "blocks": json.dumps(memo["blocks"]),
            "code": svg(payload),
            "words": words,
        }
        return bytes(compiler.compile(sys_inputs=inputs, format="pdf", pdf_tags=False))

    return make


serve(prepare)
