"""The box in which anything is found by a few letters: actions, memos, people, places."""
