"""The rooms of openness in government; the door is ``open_government``."""
