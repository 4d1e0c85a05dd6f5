"""ClerkDesk as a worker: what the others do too, from values in hand to a PDF."""

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from dataclasses import replace

from serve import Memo, serve

from clerkdesk.app.joining import make_press
from clerkdesk.domain.office.office import Office
from clerkdesk.forms.shelf import load_forms
from clerkdesk.paper.filled import PrintedCode, PrintedName, fill
from clerkdesk.settings import bundled

CREATED = datetime(2018, 5, 15, 9, 30)  # noqa: DTZ001  (any moment will do)


def prepare(job: dict[str, Any]) -> Callable[[Memo], bytes]:
    """Takes the form from its file, and the office from the job."""
    form = load_forms([bundled("forms")]).get("memo")
    office = Office(**job["office"])
    press = make_press(lambda: job["words"], Path(job["folder"]))
    press.installed_fonts = list

    def make(memo: Memo) -> bytes:
        names = {step: PrintedName(*name) for step, name in memo["names"].items()}
        filled = fill(form, memo["values"], office.digits)
        filled = replace(filled, names=names, code=PrintedCode(*memo["code"]))
        return press.pdf(press.form_layout(form, filled, office), CREATED)

    return make


serve(prepare)
