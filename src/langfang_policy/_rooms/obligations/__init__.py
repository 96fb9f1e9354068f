"""The rooms of who owes what by when; the door is ``obligations``."""
