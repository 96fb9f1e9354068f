"""The rooms of the two school decrees; the door is ``education``."""
