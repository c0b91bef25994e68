import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

project = "Loopscope in Sphinx"
language = "en"  # the language of what is embedded, too: "zh_TW", "zh_CN"
extensions = ["loopscope"]
loopscope_site = "https://loopscope.example/"

html_theme = "alabaster"
html_static_path = ["_static"]
html_css_files = ["loopscope.css", "night.css"]
html_copy_source = False
exclude_patterns = ["site"]
