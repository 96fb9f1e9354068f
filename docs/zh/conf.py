"""How the Chinese documentation is built: ``sphinx-build -W -n -b html docs/zh docs/_build/html/zh``."""

from __future__ import annotations

import sys
from pathlib import Path

from langfang_policy import __version__

sys.path.insert(0, str(Path(__file__).parents[1] / "_ext"))

project = "langfang_policy"
author = "The langfang_policy maintainers"
version = release = __version__
language = "zh_CN"
locale_dirs = ["locales"]
extensions = ["myst_parser", "site_pages"]
html_theme = "furo"
html_title = "廊坊市2017年政策"
html_search_language = "zh"  # of site_pages: English words and Chinese
html_static_path = ["../_static"]
html_css_files = ["site.css"]
html_show_copyright = False
html_show_sphinx = False
html_copy_source = False
html_use_index = False
toc_object_entries = False
myst_heading_anchors = 3
