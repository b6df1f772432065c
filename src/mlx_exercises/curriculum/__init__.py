"""Reads the curriculum: manifests, and a cache of their content."""
