"""How the tests run: a property may take its time, as a machine under load does.

By default each property is asked a quarter of what hypothesis would ask, so that everybody runs the tests often; the
boundaries that a clause turns on stand in tests of their own. ``nox -s tests`` and continuous integration ask in full
(``--hypothesis-profile=full``), and a mutation must be seen with the default's number.
"""

from __future__ import annotations

from hypothesis import Phase, settings

settings.register_profile("default", deadline=None, max_examples=25)
settings.register_profile("full", deadline=None, max_examples=100)
settings.register_profile("quick", deadline=None, max_examples=10, phases=[Phase.explicit, Phase.generate])
