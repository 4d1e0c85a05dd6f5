"""Where an error says what to do in a clerk's words: the command that does it."""

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Words, th

_COMMANDS: dict[str, str] = {
    th("เลือกแบบอื่นที่มีหน้ากระดาษ"): "forms list",
    th("เลือกแบบติดตามแทน"): "forms list",
    th("เลือกแบบติดตามที่ต้องการ: {known}"): "--form FORM",
    th("เลือกโฟลเดอร์ข้อมูลที่ว่าง แล้วลองอีกครั้ง"): "--data DIR",
    th(
        "กู้คืนจากสำเนาสำรอง หรือสร้างใหม่จากทะเบียนข้างฐานข้อมูล ไฟล์ที่เสียจะเก็บไว้ก่อน"
    ): "backup restore, rebuild",
    th("สร้างใหม่จากทะเบียนข้างฐานข้อมูล"): "rebuild",
    th("กู้คืนจากสำเนาในที่เก็บอื่น เช่น แฟลชไดรฟ์"): "backup restore --from DIR",
    th("ดูจากรายชื่อสำเนาสำรอง"): "backup list",
    th("ดูจากรายการที่เก็บสำเนา"): "backup place",
    th("สำรองเดี๋ยวนี้ก่อน"): "backup make",
    th("ส่งออกแบบติดตามของเดือนที่ต้องการแทน"): "sheet export",
    th("ถ้าต้องการทำเรื่องคล้ายกัน ให้ใช้ “ทำเหมือนเรื่องนี้”"): "memo new FORM --like ID",
    th("ดูลำดับที่ของบันทึกจากรายการบันทึก"): "memo list",
    th("ถ้าบันทึกไว้ผิด ให้แก้ไขการลงนามเดิมพร้อมเหตุผล"): "memo correct",
    th("ถ้าบันทึกไว้ไม่ครบหรือผิด ให้แก้ไขรายการนั้น"): "publication correct",
    th("ไฟล์ที่แนบไว้: {known}"): "memo change ID --without NAME",
    th("ตั้งเลขนำหน้าในการตั้งค่าของสำนักงาน หรือพิมพ์เลขเอง หรือเว้นว่างไว้"): "office set prefix=…",
    th(
        "ถ้าตำแหน่งหรือหน่วยเปลี่ยนไป ให้แก้ที่รายชื่อเดิม ถ้าเป็นคนละคน ให้เพิ่มเป็นอีกคนหนึ่งที่ตำแหน่งหรือหน่วยต่างกัน"
    ): "people change, people add --another",
    th("ดูชื่อจากรายชื่อบุคลากร"): "people list",
    th("ดูว่าเผยแพร่ นำลง หรือแทนที่เมื่อใด"): "publication list ID",
    th("ดูลำดับที่จากรายการหัวข้อ"): "topics list",
    th("ดูหัวข้อที่มีจากรายการหัวข้อ แล้วพิมพ์ให้ตรง หรือเพิ่มหัวข้อก่อน"): "topics list, topics add",
    th("ใช้ลำดับของหัวข้อในรายการแทน"): "topics list",
    th("ระบุชื่อผู้ลงนาม หรือเพิ่มผู้ดำรงตำแหน่งในทะเบียนบุคลากรก่อน"): "--by NAME, people add",
    th("บอกลำดับของคนที่หมายถึงแทนชื่อ"): "people list",
    th("ถ้าวันที่เปลี่ยนไป ให้แก้วันของหน้าที่เดิม"): "people end, people correct",
    th("บอกชื่อกลุ่ม หน่วย หรือสถานศึกษาด้วย"): "--unit U",
    th("บอกด้วยว่าหน่วยใด: {units}"): "--unit U",
    th("แก้ก่อน หรือถ้าถูกต้องตามกระดาษแล้ว ให้ตอบว่าใช่"): "--yes",
    th("บันทึกทีละเรื่อง จะมีคำถามให้ตอบ"): "--yes",
    th("ระบุว่าใครเป็นผู้ลงนามบนกระดาษ ถ้ามีผู้พ้นหน้าที่ไปแล้ว ให้ใส่วันสุดท้ายของหน้าที่"): "--by NAME",
    th("แก้เลขในบันทึกนั้นก่อน แล้วจึงยกเลิกเลขนี้"): "memo change ID number=…",
    th("ตรวจเลขอีกครั้ง ถ้าบนกระดาษใช้ไปถึงแล้ว ให้บอกเลขสุดท้ายที่ใช้บนกระดาษก่อน"): "register start LAST",
    th("ใส่ตำแหน่ง เช่น ผู้อำนวยการสำนักงานเขตพื้นที่… ส่วนชื่อคนให้เพิ่มในบุคลากร"): "people add",
}


def said_with_command(error: ClerkError, words: Words) -> str:
    """The error as a sentence, with the command behind it where there is one."""
    command = _COMMANDS.get(error.do)
    said = words.error(error)
    return f"{said} ({command})" if command else said
