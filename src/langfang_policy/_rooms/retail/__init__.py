"""The rooms of the opinions on physical retail; the door is ``retail``."""
