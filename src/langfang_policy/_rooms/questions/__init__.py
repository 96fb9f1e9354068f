"""The rooms of questions over rules; the door is ``questions``."""
