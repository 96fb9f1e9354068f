"""The rooms of the command line; the door is ``cli``."""
