"""Workbooks that come in, read in a child process that may neither take long nor grow large.

:class:`clerkdesk.sheet.reading.reader.Reader` is the way in; the child imports what it needs alone.
"""
