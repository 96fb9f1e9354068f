"""How the tests run: a property may take its time, as a machine under load does."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("default", deadline=None)
