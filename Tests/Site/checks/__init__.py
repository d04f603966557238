"""The checks of a generated site, each a module with `check(site)` yielding outcomes."""
