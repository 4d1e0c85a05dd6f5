"""ClerkDesk writes one sheet: ``clerkdesk_sheet.py ROWS OUT.xlsx [plan]``.

Answers with milliseconds and the peak memory of the process. What is loaded once in a process
(libraries, dictionary, fonts) is loaded before. With ``plan`` no file is made: how long it takes
to find out how high every row has to be.
"""

import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from memory import peak_megabytes
from sheet_rows import sheet_of_rows

from clerkdesk.app.joining import make_press
from clerkdesk.desk.outfile import write_file
from clerkdesk.domain.memo.tracking import Sheet
from clerkdesk.sheet import write_sheet
from clerkdesk.sheet.plan import plan_sheet
from clerkdesk.sheet.writing import ruler_for

count, out, *what = sys.argv[1:]
press = make_press(list, Path(out).parent)
press.installed_fonts = list


def export(sheet: Sheet) -> None:
    """The file, as the desk writes it."""
    written = write_sheet(sheet, width_of=press.width_of, breaker=press.breaker)
    write_file(Path(out), written.content)


export(sheet_of_rows(1))
sheet = sheet_of_rows(int(count))
start = time.perf_counter()
if what:
    plan_sheet(sheet, ruler_for(sheet)(press.width_of, press.breaker))
else:
    export(sheet)
ms = (time.perf_counter() - start) * 1000
print(json.dumps({"ms": ms, "mb": peak_megabytes()}))
