"""What cannot be taken back, and why: Ctrl+Z says so."""

from clerkdesk.ui.messages import Final
from clerkdesk.ui.voice import Voice


def printed(voice: Voice) -> Final:
    """A sheet of paper."""
    return Final(voice.say("พิมพ์ลงกระดาษแล้ว เลิกทำไม่ได้ ถ้าไม่ใช้ให้ทิ้งแผ่นนั้น"))


def written(voice: Voice) -> Final:
    """A file outside the data folder."""
    return Final(voice.say("เขียนไฟล์แล้ว เลิกทำไม่ได้ ถ้าไม่ใช้ให้ลบไฟล์นั้น"))


def cancelled(voice: Voice) -> Final:
    """An entry that was taken back."""
    return Final(voice.say("รายการที่ยกเลิกแล้วเอากลับมาไม่ได้ ถ้าต้องการให้มีผลอีก ให้บันทึกใหม่"))
