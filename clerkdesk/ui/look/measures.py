"""Every size and distance of the window, in pixels at 100 % unless said otherwise.

Those that belong to text follow its size, see :mod:`clerkdesk.ui.look.textsize`: they are used
inside functions alone.
"""

# Distances: related things GAP, groups GROUP.
TIGHT = 4
GAP = 8
HALF_ROOM = 12
ROOM = 16
GROUP = 24
WIDE = 32

# Type, in points.
BASE_PT = 11.5
SMALL_PT = 10.0
TITLE_PT = 16.0
LINE_HEIGHT = 1.3  # of Sarabun's own line: ปั๊ม does not touch กู้ in the line above
ABOVE_LINE, BELOW_LINE = 3, 5  # how far marks of Thai stand out of a line of Sarabun

# Corners.
CARD_RADIUS = 8
FIELD_RADIUS = 6

# The plan of the window.
FIRST_SIZE = (1366, 700)
LEAST_SIZE = (1024, 600)
SIDE_BAR_WIDTH = 184
SIDE_BAR_FOLDED = 56
FOLD_BELOW = 1200
HEADER = 40
FOOT = 28
BAND = 6
LIST_LEAST = 340
LIST_USUAL = 400
LIST_MOST = 460
FORM_LEAST = 420
FORM_MOST = 720
TWO_FIELDS = 420  # two fields stand side by side from here on
PAPER_LEAST = 300
PAPER_USUAL = 560
READING_MOST = 860
PLOTS_MOST = 1160
PROSE_LEAST = 120
SEARCH_MOST = 360
TITLE_LEAST = 150
SECTIONS_WIDTH = 208
FORMS_LEAST = 216  # the list of forms
FORMS_USUAL = 284
TEXT_LEAST = 340  # the text of a form

# What is laid over the window.
FINDER_WIDTH = 620
FINDER_TOP = 64
FINDER_ROWS = 9
KEYS_WIDTH = 760

# The manual.
HELP_SIZE = (880, 600)
HELP_LEAST = (640, 420)
HELP_LIST = 240

# Things in it.
FIELD = 34
ROW = 36
ROW_COMPACT = 30
MEMO_ROW = 64
DAY_WIDTH = 48
DAYS_WIDTH = 80  # for the days of a line, so that numbers beside them stand in a column
LOOK_TILE = (150, 90)
GARUDA_TILE = 102
DIALOG_WIDTH = 480
PAIR_ROW = 54
STEP_ROW = 50  # ten of them stand in the smallest window
HISTORY_ROW = 44
ICON = 18
SMALL_ICON = 16
LABEL_DROP = 2  # a small label beside larger words, to stand on their line
ICON_GAP = 6  # between an icon and the words of a button
BIG_ICON = 40
SCROLL_BAR = 10
SPLIT_HANDLE = 1

# The chain.
CIRCLE = 28
CHAIN_STEP_LEAST = 64
CHAIN_LINE = 2

# Time, in milliseconds.
PAUSE = 500  # after the last key, before a field checks itself
PREVIEW_PAUSE = 350
DRAFT_PAUSE = 1200
DRAFT_AGAIN = 10_000  # after a draft could not be kept
SEARCH_PAUSE = 120
BUSY_AFTER = 500  # before progress shows
SAID_FOR = 12_000  # the quiet line at the foot
