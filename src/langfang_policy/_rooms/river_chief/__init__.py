"""The rooms of the river chief notice; the door is ``river_chief``."""
