"""The author's tools: `mlx dev check`, `mlx dev mutate`, `mlx dev new`.

They belong to the app: whatever needs the libraries that the stages teach happens in a worker.
"""
