"""Reading the shipped curriculum: manifests, and a cache of what they hold."""
