"""The rooms of the emergency plan; the door is ``pollution``."""
