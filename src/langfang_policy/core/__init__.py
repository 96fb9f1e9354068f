"""The kernel that every decree's module is written in; it knows no decree."""
