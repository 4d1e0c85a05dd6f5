"""Every action of the window, once: its words, its keys, its icon, and where it applies.

Menus, buttons, shortcuts and tool tips are made from this table.
"""

from dataclasses import dataclass

from clerkdesk.domain.words import th
from clerkdesk.ui.places import FURTHER, SIDE_BAR, Place

__all__ = ["ACTIONS", "BY_ID", "SIDE_BAR", "WRITING_ACTS", "Action", "Place"]


@dataclass(frozen=True)
class Action:
    """One action. ``keys`` is a shortcut as Qt writes it; without ``places`` it is everywhere.

    ``act`` names the act on a memo that has to be possible, see :mod:`clerkdesk.desk.possible`.
    ``other`` is a shortcut that is known from elsewhere and does the same.
    """

    id: str
    thai: str
    icon: str
    keys: str = ""
    places: tuple[Place, ...] = ()
    act: str = ""
    other: str = ""


_MEMOS = (Place.MEMOS,)
_WRITING = (Place.WRITING,)
_PILE = (Place.PILE,)
_WIZARD = (Place.WIZARD,)
_MONTH = (Place.MONTH,)
_JOURNAL = (Place.JOURNAL,)
_WHOLE = (Place.TODAY, Place.MONTH, Place.OVERVIEW, Place.PLAN, Place.INTAKE, Place.PROCEDURE)
_READ = (*_WHOLE, *_JOURNAL)
_READ_ANEW = (*_READ, Place.FORMS, Place.ARRIVALS, Place.TOGETHER)
_PLAN = (Place.PLAN,)
_INTAKE = (Place.INTAKE,)
_PROCEDURE = (Place.PROCEDURE,)
_OVERVIEW = (Place.OVERVIEW,)
_YEARS = (Place.OVERVIEW, Place.PLAN, Place.PROCEDURE, Place.JOURNAL)
_FORMS = (Place.FORMS,)
_ARRIVALS = (Place.ARRIVALS,)
_TOGETHER = (Place.TOGETHER,)
_WITH_TABLES = (Place.MONTH, Place.PLAN, Place.INTAKE, Place.OVERVIEW)
_WITH_PAPER = (Place.MEMOS, Place.WRITING, Place.FORMS)
_STEPS_BACK = (Place.WRITING, Place.PILE, Place.WIZARD, Place.FORMS)

ACTIONS: tuple[Action, ...] = (
    *(
        Action(place.value, words, icon, f"Ctrl+{number}")
        for number, (place, (words, icon)) in enumerate(SIDE_BAR.items(), start=1)
    ),
    *(Action(place.value, *said) for place, said in FURTHER.items()),
    Action("topics", th("หัวข้อที่เผยแพร่"), "list-todo"),
    Action("new", th("บันทึกใหม่"), "plus", "Ctrl+N"),
    Action("find", th("ค้นหา"), "search", "Ctrl+F"),
    Action("finder", th("ไปที่ หรือทำอะไรก็ได้"), "search", "Ctrl+K"),
    Action("keys", th("ปุ่มลัดทั้งหมด"), "info", "Ctrl+/"),
    Action("help", th("คู่มือ"), "circle-question-mark", "F1"),
    Action("card", th("พิมพ์บัตรช่วยจำ"), "printer"),
    Action("undo", th("เลิกทำครั้งล่าสุด"), "rotate-ccw", "Ctrl+Z"),
    Action("redo", th("ทำที่เลิกไปอีกครั้ง"), "refresh-cw", "Ctrl+Y", other="Ctrl+Shift+Z"),
    Action("sign", th("บันทึกการลงนาม"), "pen-line", "Ctrl+L", _MEMOS, "sign"),
    Action("pile", th("บันทึกเป็นกอง"), "signature", "Ctrl+Shift+L"),
    Action("record_pile", th("บันทึกทั้งกอง"), "check", "Ctrl+Return", _PILE),
    Action("hand_over", th("ส่งผู้เผยแพร่"), "send", "Ctrl+H", _MEMOS, "hand_over"),
    Action("slip", th("ทำใบส่ง"), "files", "", _MEMOS, "slip"),
    Action("publish", th("บันทึกการเผยแพร่"), "globe", "Ctrl+B", _MEMOS, "publish"),
    Action("print", th("พิมพ์"), "printer", "Ctrl+P", _MEMOS, "print"),
    Action("pdf", th("PDF"), "file-down", "Ctrl+Shift+P", _MEMOS, "pdf"),
    Action("paper", th("ดูกระดาษ"), "panel-right", "F8", _WITH_PAPER, "paper"),
    Action("like", th("ทำเหมือนเรื่องนี้"), "copy", "Ctrl+D", _MEMOS, "like"),
    Action("again", th("ขอใหม่"), "reply", "", _MEMOS, "again"),
    Action("change", th("แก้ไข"), "pencil", "F2", _MEMOS, "change"),
    Action("return", th("คืนเรื่อง"), "undo-2", "Ctrl+R", _MEMOS, "return"),
    Action("withdraw", th("ถอนเรื่อง"), "circle-minus", "", _MEMOS, "withdraw"),
    Action("who_did", th("ใครทำอะไรกับบันทึกนี้"), "history", "", _MEMOS, "who_did"),
    Action("group", th("จัดตามผู้ถือเรื่อง"), "users", "Ctrl+G", _MEMOS),
    Action("documents", th("ดูเฉพาะเอกสาร"), "landmark", "Ctrl+Shift+G", _MEMOS),
    Action("save", th("บันทึก"), "check", "Ctrl+Return", _WRITING),
    Action("save_print", th("บันทึกและพิมพ์"), "printer", "Ctrl+P", _WRITING),
    Action("back", th("กลับ"), "arrow-left", "Esc", _STEPS_BACK),
    Action("next_part", th("ต่อไป"), "chevron-right", "Ctrl+Return", _WIZARD),
    Action("earlier_part", th("ก่อนหน้า"), "chevron-left", "Alt+Left", _WIZARD),
    Action("setup", th("จัดเตรียมสำนักงาน"), "landmark"),
    Action("practice", th("เปิดสำนักงานฝึกหัด"), "circle-arrow-right"),
    Action("real_office", th("กลับสำนักงานจริง"), "undo-2"),
    Action("excel", th("ส่งออก Excel"), "sheet", "Ctrl+E", (*_MONTH, *_PLAN, *_INTAKE)),
    Action("sheet_pdf", th("ส่งออก PDF"), "file-down", "Ctrl+Shift+P", _WITH_TABLES),
    Action("sheet_print", th("พิมพ์แบบติดตาม"), "printer", "Ctrl+P", _MONTH),
    Action("copy_cells", th("คัดลอกช่องที่เลือก"), "copy", "Ctrl+C", (*_MONTH, *_PLAN)),
    Action("paste_cells", th("วางลงในช่อง"), "clipboard-paste", "Ctrl+V", (*_MONTH, *_PLAN)),
    Action("sheet_mail", th("ร่างอีเมล"), "send", "Ctrl+Shift+E", _MONTH),
    Action("sheet_web", th("คัดลอกสำหรับเว็บเมล"), "copy", "Ctrl+Shift+C", _MONTH),
    Action("sheet_sent", th("บันทึกว่าส่งแล้ว"), "check", "Ctrl+Shift+S", _MONTH),
    Action("sheet_nothing", th("รายงานว่าไม่มี"), "circle-minus", "Ctrl+Shift+M", _MONTH),
    Action("sheet_all", th("ทุกหน่วยในไฟล์เดียว"), "files", "Ctrl+Shift+B", _MONTH),
    Action("sheet_months", th("หลายเดือนหรือทั้งปี"), "calendar-days", "Ctrl+Shift+Y", _MONTH),
    Action("add_row", th("เพิ่มแถว"), "plus", "Ctrl+Return", _MONTH),
    Action("fill_down", th("เติมลงล่าง"), "chevron-down", "Ctrl+D", _MONTH),
    Action("row_up", th("เลื่อนแถวขึ้น"), "chevron-up", "Alt+Up", _MONTH),
    Action("row_down", th("เลื่อนแถวลง"), "chevron-down", "Alt+Down", _MONTH),
    Action("remove_row", th("เอาแถวออก"), "trash-2", "Ctrl+Delete", _MONTH),
    Action("copy_plot", th("คัดลอกเป็นภาพ"), "copy", "Ctrl+C", _OVERVIEW),
    Action("switch_view", th("ดูเป็นภาพหรือเป็นตัวเลข"), "chart-no-axes-column", "Ctrl+G", _OVERVIEW),
    Action("earlier_month", th("เดือนก่อน"), "chevron-left", "Ctrl+PgUp", _MONTH),
    Action("later_month", th("เดือนหน้า"), "chevron-right", "Ctrl+PgDown", _MONTH),
    Action("this_month", th("เดือนนี้"), "calendar", "Ctrl+T", _MONTH),
    Action("pick_month", th("พิมพ์ชื่อเดือน"), "calendar-days", "Ctrl+G", _MONTH),
    Action("earlier_year", th("ปีงบประมาณก่อน"), "chevron-left", "Ctrl+PgUp", _YEARS),
    Action("later_year", th("ปีงบประมาณถัดไป"), "chevron-right", "Ctrl+PgDown", _YEARS),
    Action("open_memo", th("เปิดบันทึก"), "circle-arrow-right", "Ctrl+O", _READ),
    Action("refresh", th("อ่านข้อมูลใหม่"), "rotate-ccw", "F5", _READ_ANEW),
    Action("write_for", th("เขียนบันทึกของหัวข้อนี้"), "file-text", "Ctrl+Shift+N", _PLAN),
    Action("last_year", th("วางแผนตามปีก่อน"), "history", "", _PLAN),
    Action("print_list", th("พิมพ์ตาราง"), "printer", "Ctrl+P", (*_PLAN, *_INTAKE)),
    Action("take_in", th("รับเข้าทะเบียน"), "inbox", "Ctrl+Shift+I", (*_INTAKE, *_MEMOS), "take_in"),
    Action("new_intake", th("รับเรื่องที่ไม่มีบันทึก"), "plus", "Ctrl+Shift+N", _INTAKE),
    Action("correct_intake", th("แก้รายการรับ"), "pencil", "F2", _INTAKE),
    Action("void_intake", th("ยกเลิกเลขรับ"), "ban", "", _INTAKE),
    Action("earlier_book_year", th("ปีก่อนหน้า"), "chevron-left", "Ctrl+PgUp", _INTAKE),
    Action("later_book_year", th("ปีถัดไป"), "chevron-right", "Ctrl+PgDown", _INTAKE),
    Action("attach_signed", th("แนบสำเนาที่ลงนามแล้ว"), "paperclip", "", _MEMOS, "attach_signed"),
    Action("take_down", th("ถอดออก"), "circle-minus", "", _MEMOS, "take_down"),
    Action("replace", th("แทนที่ด้วย"), "history", "", _MEMOS, "take_down"),
    Action("form_save", th("บันทึกแบบ"), "check", "Ctrl+S", _FORMS),
    Action("form_own", th("แก้เป็นของสำนักงาน"), "pencil", "F2", _FORMS),
    Action("form_new", th("แบบใหม่เหมือนแบบนี้"), "copy", "Ctrl+Shift+N", _FORMS),
    Action("form_send", th("ส่งแบบ"), "send", "Ctrl+Shift+E", _FORMS),
    Action("form_take", th("รับแบบ"), "download", "Ctrl+O", _FORMS),
    Action("form_older", th("ดูที่ต่างจากฉบับก่อน"), "history", "F7", _FORMS),
    Action("form_mistake", th("ที่ต้องแก้ถัดไป"), "triangle-alert", "F4", _FORMS),
    Action("form_throw", th("ทิ้งที่แก้ไว้"), "trash-2", "", _FORMS),
    Action("evidence", th("รวมหลักฐาน PDF"), "file-down", "Ctrl+E", _PROCEDURE),
    Action("sheet_take", th("รับแบบนี้"), "check", "Ctrl+Return", _ARRIVALS),
    Action("sheet_take_all", th("รับทั้งหมดที่พร้อม"), "circle-check", "Ctrl+Shift+Return", _ARRIVALS),
    Action("sheet_files", th("เลือกไฟล์ที่ส่งมา"), "folder-open", "Ctrl+O", _ARRIVALS),
    Action("doubt_next", th("ที่ต้องดูถัดไป"), "triangle-alert", "F4", _ARRIVALS),
    Action("doubt_settle", th("ค่านี้ถูกแล้ว"), "circle-check", "F6", _ARRIVALS),
    Action("sheet_beside", th("รับเพิ่ม ไม่แทนฉบับก่อน"), "plus", "Ctrl+Shift+D", _ARRIVALS),
    Action("sheet_row_out", th("ไม่ใช่แถวของแบบ"), "circle-minus", "Shift+Delete", _ARRIVALS),
    Action("sheet_aside", th("เอาออกจากรายการ"), "trash-2", "Ctrl+Delete", _ARRIVALS),
    Action("sheet_folder", th("โฟลเดอร์ที่เฝ้าดู"), "folder-open", "", _ARRIVALS),
    Action("open_unit", th("เปิดแบบของหน่วย"), "sheet", "Ctrl+O", _TOGETHER),
    Action("merge_excel", th("รวมเป็น Excel"), "sheet", "Ctrl+E", _TOGETHER),
    Action("merge_pdf", th("รวมเป็น PDF"), "file-down", "Ctrl+Shift+P", _TOGETHER),
    Action("copy_remind", th("คัดลอกข้อความเตือน"), "copy", "Ctrl+C", _TOGETHER),
    Action("mail_remind", th("ร่างอีเมลเตือน"), "send", "Ctrl+Shift+E", _TOGETHER),
    Action("earlier_round", th("รอบก่อน"), "chevron-left", "Ctrl+PgUp", _TOGETHER),
    Action("later_round", th("รอบถัดไป"), "chevron-right", "Ctrl+PgDown", _TOGETHER),
    Action("export_journal", th("ส่งออกทั้งปี"), "file-down", "Ctrl+E", _JOURNAL),
    Action("bring_back", th("เอากลับ"), "undo-2", "", _JOURNAL),
    Action("bin", th("ถังของที่ถอน"), "trash-2", "Ctrl+G", _JOURNAL),
    Action("larger", th("ตัวหนังสือใหญ่ขึ้น"), "zoom-in", "Ctrl+="),
    Action("smaller", th("ตัวหนังสือเล็กลง"), "zoom-out", "Ctrl+-"),
    Action("usual_size", th("ตัวหนังสือขนาดปกติ"), "rotate-ccw", "Ctrl+0"),
    Action("sidebar", th("ย่อหรือขยายแถบข้าง"), "menu", "F9"),
    Action("lock", th("ล็อกหน้าต่าง"), "lock", "F12"),
)

BY_ID = {action.id: action for action in ACTIONS}

WRITING_ACTS = frozenset(
    {
        *("new", "sign", "record_pile", "hand_over", "slip", "publish", "print", "pdf", "like"),
        *("again", "change", "return", "withdraw", "save", "save_print", "take_in", "replace"),
        *("attach_signed", "take_down", "sheet_sent", "sheet_nothing", "add_row", "fill_down"),
        *("row_up", "row_down", "remove_row", "paste_cells", "write_for", "last_year"),
        *("new_intake", "correct_intake", "void_intake", "form_save", "form_own", "form_new"),
        *("form_take", "sheet_take", "sheet_take_all", "bring_back", "setup"),
    }
)
"""What records something: it is not offered where the records can only be looked at."""
