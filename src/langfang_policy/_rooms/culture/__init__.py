"""The rooms of the public culture plan; the door is ``culture``."""
