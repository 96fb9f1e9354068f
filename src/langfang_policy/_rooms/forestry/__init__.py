"""The rooms of the opinions on collective forest tenure; the door is ``forestry``."""
