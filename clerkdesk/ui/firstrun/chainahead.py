"""The chain of a memo that is not begun: its steps with who signs them today."""

from clerkdesk.desk.outlook import Outlook
from clerkdesk.domain.memo.chain import StepState
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.chainline import ChainLine, Drawn, short_name


class ChainAhead(ChainLine):
    """A step that somebody can sign has a ring and the name, the others are dashed."""

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__(voice, look)
        self._signers: dict[str, str] = {}

    def show_outlook(self, outlook: Outlook) -> None:
        """Shows the steps."""
        self._signers = dict(outlook.signers)
        self.show_state(outlook.state, None)

    def _look_of(self, step: StepState, days: int | None) -> Drawn:
        name = self._signers.get(step.step.id, "")
        if name:
            return Drawn("accent", short_name(name), icon="user-round")
        if step.step.signed_by_field:
            return Drawn("accent", self._voice.say("ผู้ขอแต่ละเรื่อง"), icon="user-round")
        return Drawn("edge", self._voice.say("ยังไม่มีชื่อ"), dashed=True)
