"""What every worker process is started with: its command and its environment."""

from __future__ import annotations

import os
import sys

# One thread each: it makes forking safe, runs repeatable, and two workers fair to each other.
_ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "VECLIB_MAXIMUM_THREADS": "1",
    "NUMEXPR_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "CUDA_VISIBLE_DEVICES": "",
    "MPLBACKEND": "Agg",
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
}
_REMOVED = ("PYTEST_ADDOPTS", "PYTEST_PLUGINS", "PYTHONINSPECT", "PYTHONSTARTUP")


def can_fork() -> bool:
    """Return whether forking a process that has loaded these libraries is known to be safe."""
    return sys.platform == "linux" and os.environ.get("MLX_WORKERS", "fork") != "spawn"


def command(role: str) -> list[str]:
    """Return the command line of a worker process. -P keeps the workspace off sys.path."""
    return [sys.executable, "-P", "-m", "mlx_exercises.worker", role]


def environment() -> dict[str, str]:
    """Return the environment that every worker gets."""
    kept = {name: value for name, value in os.environ.items() if name not in _REMOVED}
    return kept | _ENVIRONMENT
