"""The rooms of the opinions on all-area tourism; the door is ``tourism``."""
