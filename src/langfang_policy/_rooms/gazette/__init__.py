"""The rooms of the gazette and its audit; the door is ``gazette``."""
