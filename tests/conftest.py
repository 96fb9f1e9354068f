"""How the tests run: a property may take its time, as a machine under load does."""

from __future__ import annotations

from hypothesis import Phase, settings

settings.register_profile("default", deadline=None)
settings.register_profile("quick", deadline=None, max_examples=10, phases=[Phase.explicit, Phase.generate])
