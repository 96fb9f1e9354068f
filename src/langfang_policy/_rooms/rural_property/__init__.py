"""The rooms of the rural property measures; the door is ``rural_property``."""
