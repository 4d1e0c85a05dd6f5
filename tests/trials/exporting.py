"""Everything that writes a file the clerk asked for, into a folder beside the records."""

from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.evidence import export_evidence
from clerkdesk.desk.formkeeping import send_form
from clerkdesk.desk.intakefile import export_intake
from clerkdesk.desk.mailing import mail_draft
from clerkdesk.desk.monthpaper import export_all, export_month
from clerkdesk.desk.overviewreport import export_overview
from clerkdesk.desk.planfile import export_plan
from clerkdesk.desk.printing import print_blank, print_memo
from clerkdesk.desk.roundrows import add_row
from tests.desk.rounds import APRIL, UNIT, two_units
from tests.desk.watching import Watch
from tests.office import an_allowed_memo
from tests.trials.acts import OUT


def every_act(desk: Desk, watch: Watch, _folder: Path) -> None:
    """Writes each kind of file once anew and once over an older one."""
    out = desk.folder / OUT
    out.mkdir()
    two_units(desk)
    memo = an_allowed_memo(desk)
    add_row(desk, APRIL, UNIT, {"subject": "ก"})
    write = (
        lambda: print_memo(desk, memo.id, out / "memo.pdf"),
        lambda: print_blank(desk, "memo", out / "blank.pdf"),
        lambda: export_month(desk, APRIL, out / "month.xlsx", UNIT, "", _silent),
        lambda: export_all(desk, APRIL, out / "all.pdf", "", _silent),
        lambda: export_overview(desk, out / "overview.pdf"),
        lambda: export_evidence(desk, out / "evidence.pdf"),
        lambda: export_intake(desk, out / "intake.xlsx"),
        lambda: export_plan(desk, 2561, out / "plan.pdf"),
        lambda: mail_draft(desk, APRIL, UNIT, folder=out),
        lambda: send_form(desk, "memo", out / "memo.toml"),
    )
    for act in (*write, *write):
        watch.do(act)


def _silent(_done: int, _of: int) -> None:
    """Tells nobody."""
