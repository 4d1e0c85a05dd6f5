"""The ten steps of the procedure by which an office publishes, in the words of its announcement."""

from enum import StrEnum

from clerkdesk.domain.words import th


class Stage(StrEnum):
    """How far a step of the procedure is in a fiscal year, by what was recorded.

    MISSING: something that is due, or that a later step rests on, is not there. NOT_BEGUN: nothing
    was recorded, and nothing is due yet.
    """

    DONE = "done"
    GOING = "going"
    MISSING = "missing"
    NOT_BEGUN = "not_begun"


STAGES = {
    Stage.DONE: th("ทำแล้ว"),
    Stage.GOING: th("กำลังทำ"),
    Stage.MISSING: th("ยังขาด"),
    Stage.NOT_BEGUN: th("ยังไม่เริ่ม"),
}

(
    ANNOUNCE,
    APPOINT,
    BRIEF,
    PLAN,
    ASK,
    HAND_OVER,
    TAKE_IN,
    PUBLISH,
    REPORT,
    SUPERVISE,
) = STEPS = tuple(range(1, 11))

TITLES = {
    ANNOUNCE: th("ประกาศมาตรการ"),
    APPOINT: th("แต่งตั้งผู้รับผิดชอบ"),
    BRIEF: th("ชี้แจงทำความเข้าใจ"),
    PLAN: th("กำหนดเรื่องที่จะเผยแพร่"),
    ASK: th("บันทึกการขออนุญาต"),
    HAND_OVER: th("ส่งให้ผู้มีหน้าที่เผยแพร่"),
    TAKE_IN: th("รับเรื่องเข้าทะเบียน"),
    PUBLISH: th("เผยแพร่ผ่านเว็บไซต์"),
    REPORT: th("รายงานผลการเผยแพร่"),
    SUPERVISE: th("กำกับ ติดตาม"),
}
"""What each step is called in few words."""

IN_FULL = {
    ANNOUNCE: "ประกาศมาตรการ การเผยแพร่ข้อมูลข่าวสาร",
    APPOINT: "แต่งตั้งผู้รับผิดชอบ มีหน้าที่ในการเผยแพร่ข้อมูล",
    BRIEF: "ชี้แจงทำความเข้าใจให้แก่ข้าราชการและลูกจ้างในสำนักงาน/สถานศึกษา",
    PLAN: "กำหนดเรื่องที่จะเผยแพร่ ของสำนักงาน กลุ่ม/หน่วย/สถานศึกษา",
    ASK: "บันทึกการขออนุญาตการเผยแพร่ข้อมูลข่าวสารผ่านเว็บไซต์ของแต่ละกลุ่ม/หน่วย/สถานศึกษา",
    HAND_OVER: "ส่งบันทึกที่ได้รับอนุญาตแล้วให้ผู้ที่มีหน้าที่ในการเผยแพร่ข้อมูลข่าวสาร",
    TAKE_IN: "ผู้มีหน้าที่ในการเผยแพร่ จัดทำระบบ รับเรื่อง เอกสาร ที่จะทำการเผยแพร่",
    PUBLISH: "ผู้มีหน้าที่ในการเผยแพร่ ดำเนินการเผยแพร่ข้อมูลข่าวสาร ผ่านเว็บไซต์",
    REPORT: "ผู้มีหน้าที่ในการเผยแพร่ รายงานผลการดำเนินการเผยแพร่ต่อผู้ดูแลรับผิดชอบ",
    SUPERVISE: "การกำกับ ติดตาม โดยรองผู้อำนวยการ ผู้อำนวยการกลุ่ม/หน่วย ผู้อำนวยการสถานศึกษา",
}
"""The same in the announcement's words, for official paper."""
