"""The rooms of the opinions on rebuilding shantytowns; the door is ``redevelopment``."""
