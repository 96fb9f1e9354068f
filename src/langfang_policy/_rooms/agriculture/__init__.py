"""The rooms of three documents on agriculture; the door is ``agriculture``."""
