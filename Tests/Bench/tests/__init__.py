"""Tests of what the benchmark works out: tables, comparisons, edits, runs."""
