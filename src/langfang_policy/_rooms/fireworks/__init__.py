"""The rooms of the fireworks order; the door is ``fireworks``."""
