"""The rooms of the opinions on steel workers; the door is ``steel_workers``."""
