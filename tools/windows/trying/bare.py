"""A bare window: what Qt and Python need by themselves, frozen as the program is."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

application = QApplication(sys.argv)
window = QMainWindow()
window.setWindowTitle("BareWindow")
window.show()
sys.exit(application.exec())
