"""The frame around the pages: side bar, header line, foot line. It is painted first."""
