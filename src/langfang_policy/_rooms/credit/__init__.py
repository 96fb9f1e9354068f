"""The rooms of the two plans on credit; the door is ``credit``."""
