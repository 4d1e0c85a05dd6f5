"""Records beside the database: small JSON files from which all of it can be made anew.

``records/memos/12.json`` has all rows of one memo; ``records/people/0.json`` rows of another
table. They follow the journal, after each act and never in its way: ``records/head.json`` says up
to which number. What is in them is proved by the journal's seals when they are read.
"""

FOLDER = "records"
"""The folder inside the data folder."""
