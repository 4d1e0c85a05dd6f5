"""What the operating system refused, as a sentence with its remedy.

Every door that reads or writes a file says it the same way: ``raise explain_os_error(error, path)
from error``.
"""

import errno

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th

# Each is a pair: what is wrong with {path}, and what to do now.
_IN_USE = (
    th("{path} เปิดค้างอยู่ในโปรแกรมอื่น"),
    th("ปิดไฟล์นั้นก่อน (เช่น ใน Excel หรือโปรแกรมอ่าน PDF) แล้วลองใหม่"),
)
_NO_RIGHT = (
    th("ไม่มีสิทธิ์ใช้ {path}"),
    th("ปิดไฟล์นั้นถ้าเปิดค้างอยู่ หรือเลือกโฟลเดอร์อื่น หรือขอสิทธิ์จากผู้ดูแลเครื่อง"),
)
_FULL = (
    th("ดิสก์เต็ม จึงบันทึก {path} ไม่ได้"),
    th("ลบไฟล์ที่ไม่ใช้แล้ว หรือเลือกไดรฟ์อื่น แล้วลองใหม่"),
)
_AWAY = (
    th("ไดรฟ์ที่เก็บ {path} ไม่ตอบสนอง"),
    th("ตรวจสายหรือเครือข่าย หรือเสียบไดรฟ์ใหม่ แล้วลองอีกครั้ง"),
)

_BY_ERRNO = {
    errno.ENOENT: (th("ไม่พบ {path}"), th("ตรวจชื่อไฟล์และโฟลเดอร์ แล้วลองใหม่")),
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
    errno.EROFS: (
        th("{path} อยู่ในที่ที่อ่านได้อย่างเดียว"),
        th("เลือกโฟลเดอร์อื่นที่เขียนได้ เช่น โฟลเดอร์เอกสารของท่าน"),
    ),
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EEXIST: (th("มี {path} อยู่แล้ว"), th("ตั้งชื่ออื่น หรือย้ายของเดิมออกก่อน")),
    errno.ENOTDIR: (th("{path} ไม่ใช่โฟลเดอร์"), th("เลือกโฟลเดอร์ แทนที่จะเลือกไฟล์")),
    errno.EISDIR: (th("{path} เป็นโฟลเดอร์ ไม่ใช่ไฟล์"), th("เติมชื่อไฟล์ต่อท้าย")),
    errno.ENAMETOOLONG: (th("ชื่อ {path} ยาวเกินไป"), th("ตั้งชื่อไฟล์หรือโฟลเดอร์ให้สั้นลง")),
    errno.EINVAL: (th("ชื่อ {path} ใช้ไม่ได้"), th('ตั้งชื่อโดยไม่ใช้ \\ / : * ? " < > |')),
    errno.EBUSY: _IN_USE,
    errno.EIO: (
        th("อ่านหรือเขียน {path} ไม่ได้ สื่อบันทึกอาจเสีย"),
        th("ใช้ไดรฟ์อื่น และสำรองข้อมูลไว้โดยเร็ว"),
    ),
    errno.ENODEV: _AWAY,
    errno.ENXIO: _AWAY,
    errno.ESTALE: _AWAY,
    errno.ETIMEDOUT: _AWAY,
    errno.EHOSTDOWN: _AWAY,
    errno.EHOSTUNREACH: _AWAY,
}

# Windows says more than the errno that Python makes of it (docs: "System Error Codes").
_BY_WINERROR = {
    19: _BY_ERRNO[errno.EROFS],  # ERROR_WRITE_PROTECT
    21: _AWAY,  # ERROR_NOT_READY
    32: _IN_USE,  # ERROR_SHARING_VIOLATION
    33: _IN_USE,  # ERROR_LOCK_VIOLATION
    53: _AWAY,  # ERROR_BAD_NETPATH
    64: _AWAY,  # ERROR_NETNAME_DELETED
    67: _AWAY,  # ERROR_BAD_NET_NAME
    1167: _AWAY,  # ERROR_DEVICE_NOT_CONNECTED
}

_OTHERWISE = (th("ใช้ {path} ไม่ได้ ({reason})"), th("ลองใหม่ หรือเลือกที่อื่น"))


def explain_os_error(error: OSError, path: object = None) -> ClerkError:
    """The sentence for ``error``, which concerned ``path`` (else the file that the error names)."""
    by_errno = _BY_ERRNO.get(error.errno or 0, _OTHERWISE)
    what, do = _BY_WINERROR.get(getattr(error, "winerror", None) or 0, by_errno)
    name = path if path is not None else error.filename or ""
    return ClerkError(what, do=do, path=name, reason=error.strerror or str(error))
