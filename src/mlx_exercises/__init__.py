"""Learn machine learning by making small claims about your own code come true."""

try:
    from mlx_exercises._version import __version__
except ImportError:  # a source tree that was never installed: no build has written the version
    __version__ = "0.1.0"

__all__ = ["__version__"]
