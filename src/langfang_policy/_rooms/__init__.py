"""What the doors are made of: ``_rooms/x/`` holds the rooms of ``x.py``."""
