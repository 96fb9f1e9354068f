"""The rooms of the front door; the door is ``asking``."""
