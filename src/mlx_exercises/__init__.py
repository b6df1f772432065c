"""Learn machine learning by making small claims about your own code come true."""

__version__ = "0.1.0"
