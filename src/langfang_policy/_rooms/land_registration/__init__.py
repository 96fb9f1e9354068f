"""The rooms of the circular on registering contracted land; the door is ``land_registration``."""
