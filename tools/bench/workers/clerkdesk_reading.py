"""Reads many workbooks: ``clerkdesk_reading.py FOLDER [read|calamine]``.

``calamine`` is the bare library in this process, ``read`` ClerkDesk's reading process with all that
it checks; without a word the sheets are understood, too. Answers with milliseconds and MB: the peak
of this process or of its child, whichever is larger. What is loaded once is loaded before.
"""

import json
import resource
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

folder, *what = sys.argv[1:]
paths = sorted(Path(folder).glob("*.xlsx"))

if what == ["calamine"]:
    from python_calamine import load_workbook

    def read_all(files: list[Path]) -> None:
        """The same cells, without limits."""
        for path in files:
            book = load_workbook(str(path))
            for place in range(len(book.sheet_names)):
                sheet = book.get_sheet_by_index(place)
                sheet.to_python(skip_empty_area=False)
                _ = sheet.merged_cell_ranges

else:
    from sheet_rows import sheet_of_rows

    from clerkdesk.domain.rounds.understanding import Expected, understand
    from clerkdesk.sheet.reading.reader import Reader

    form = sheet_of_rows(0)
    expected = Expected(form.form, form.office, (), date(2018, 6, 4))

    def read_all(files: list[Path]) -> None:
        """Every file through the child, whose start counts."""
        with Reader() as reader:
            for path in files:
                book = reader.read(path)
                if not what:
                    (found,) = understand(book, expected)
                    if found.doubts:
                        raise ValueError(str(found.doubts[0].error))


read_all(paths[:1])
start = time.perf_counter()
read_all(paths)
ms = (time.perf_counter() - start) * 1000
kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
peak = max(resource.getrusage(kind).ru_maxrss for kind in kinds) / 1024
print(json.dumps({"ms": ms, "mb": peak}))
