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
# Of the learner's environment a worker gets what is named here and nothing else: a variable such as
# PYTHONOPTIMIZE or PYTHONWARNINGS would change what a check finds.
# OPENBLAS_CORETYPE picks kernels that work on a processor where the usual ones do not.
# In this order: where programs, libraries and settings are, and who asks; how Python finds what the
# app finds; what Windows needs to start a program.
_KEPT = """
    PATH HOME USER LOGNAME USERNAME SHELL TMPDIR TEMP TMP LANG LANGUAGE TZ MPLCONFIGDIR
    LD_LIBRARY_PATH DYLD_LIBRARY_PATH DYLD_FALLBACK_LIBRARY_PATH VIRTUAL_ENV CONDA_PREFIX
    PYTHONHOME PYTHONPATH PYTHONUSERBASE PYTHONNOUSERSITE
    PYTHONDONTWRITEBYTECODE PYTHONPYCACHEPREFIX
    SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT USERPROFILE HOMEDRIVE HOMEPATH APPDATA
    LOCALAPPDATA PROGRAMDATA PROGRAMFILES NUMBER_OF_PROCESSORS PROCESSOR_ARCHITECTURE
"""
_KEPT_PREFIXES = ("LC_", "MLX_", "XDG_", "COVERAGE_", "OPENBLAS_")


def can_fork() -> bool:
    """Return whether forking a process that has loaded these libraries is known to be safe."""
    return sys.platform == "linux" and os.environ.get("MLX_WORKERS", "fork") != "spawn"


def command(role: str) -> list[str]:
    """Return the command line of a worker process. -P keeps the workspace off sys.path."""
    return [sys.executable, "-P", "-m", "mlx_exercises.worker", role]


def environment() -> dict[str, str]:
    """Return the environment that every worker gets."""
    kept_names = _KEPT.split()
    kept = {
        name: value
        for name, value in os.environ.items()
        if name.upper() in kept_names or name.startswith(_KEPT_PREFIXES)
    }
    if "PYTHONPATH" in kept:
        # An empty or relative entry would mean the learner's folder.
        entries = kept["PYTHONPATH"].split(os.pathsep)
        kept["PYTHONPATH"] = os.pathsep.join(filter(os.path.isabs, entries))
    return kept | _ENVIRONMENT
