"""Tests of the checkers: a good site passes, a site with one fault is caught."""
