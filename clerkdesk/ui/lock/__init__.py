"""The lock of the window: nothing of the data is seen until its password was given."""
