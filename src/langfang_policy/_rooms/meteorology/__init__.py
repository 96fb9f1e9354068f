"""The rooms of the scheme for meteorological disaster prevention; the door is ``meteorology``."""
