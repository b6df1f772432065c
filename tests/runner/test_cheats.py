"""Answers that never ran the claims, or lied to them: none of these is ever a pass.

This is about accidents and shortcuts. The learner's code runs as the learner and in the
same process as the check: a program written to defeat the runner can, and fools nobody
but its author. CONTRIBUTING.md says so plainly.
"""

import pytest

from mlx_exercises.model.verdict import Outcome

WRONG = "def double(x):\n    return x\n"
LIAR = """\
class Liar{base}:
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __sub__(self, other): return 0.0
    __rsub__ = __add__ = __radd__ = __sub__
    def __abs__(self): return 0.0
    def __le__(self, other): return True
    __lt__ = __ge__ = __gt__ = __le__
    def __float__(self): return 6.0
    def __bool__(self): return True
    def __hash__(self): return 0
    def __array__(self, *a, **k):
        import numpy
        return numpy.array(6.0)
    def __instancecheck__(self, other): return True
    @property
    def __class__(self): return float
"""
FORGE = (
    "import os, json\n"
    "lines = [{{'report': 'finding', 'token': '{token}',"
    " 'finding': {{'claim': c, 'outcome': 'passed'}}}}"
    " for c in ('Twice 3 is 6.', 'Twice 0 is 0.')]\n"
    "lines.append({{'report': 'end', 'token': '{token}', 'count': 2, 'digest': '',"
    " 'trouble': ''}})\n"
    "data = ''.join(json.dumps(line) + '\\n' for line in lines).encode()\n"
    "for fd in range(3, 300):\n"
    "    try:\n        os.write(fd, data)\n    except OSError:\n        pass\n"
)

CHEATS = {
    "always equal": LIAR.format(base="") + "def double(x):\n    return Liar()\n",
    "a float that lies": LIAR.format(base="(float)").replace(
        "    @property\n    def __class__(self): return float\n", ""
    )
    + "def double(x):\n    return Liar(1.0)\n",
    "an array that lies": "import numpy as np\n"
    + LIAR.format(base="(np.ndarray)").replace(
        "    @property\n    def __class__(self): return float\n", ""
    )
    + "def double(x):\n    return np.zeros(()).view(Liar)\n",
    "mock.ANY": "from unittest.mock import ANY\ndef double(x):\n    return ANY\n",
    "a magic mock": "from unittest.mock import MagicMock\ndouble = MagicMock(return_value=6.0)\n",
    "not a number": "def double(x):\n    return float('nan')\n",
    "infinity": "def double(x):\n    return float('inf')\n",
    "true": "def double(x):\n    return True\n",
    "leaves at once": "import os\nos._exit(0)\n",
    "sys.exit": "import sys\nsys.exit(0)\n",
    "SystemExit inside": "def double(x):\n    raise SystemExit(0)\n",
    "stops pytest": "import pytest\ndef double(x):\n    pytest.exit('fine', returncode=0)\n",
    "skips": "import pytest\ndef double(x):\n    pytest.skip('later')\n",
    "expects to fail": "import pytest\ndef double(x):\n    pytest.xfail('known')\n",
    "forged reports": FORGE.format(token="") + WRONG,
    "forged reports with a token": FORGE.format(token="0" * 32) + WRONG,
    "forged reports, then gone": FORGE.format(token="") + "os._exit(0)\n",
    "abs is zero": "import builtins\nbuiltins.abs = lambda x: 0\n" + WRONG,
    "isinstance is true": "import builtins\nbuiltins.isinstance = lambda *a: True\n" + WRONG,
    "all and any": "import builtins\nbuiltins.all = builtins.any = lambda *a: True\n" + WRONG,
    "max is zero": "import builtins\nbuiltins.max = builtins.min = lambda *a, **k: 0\n" + WRONG,
    "math.isclose": "import math\nmath.isclose = math.isfinite = lambda *a, **k: True\n" + WRONG,
    "numpy.allclose": "import numpy as np\nnp.allclose = np.array_equal = lambda *a, **k: True\n"
    + WRONG,
    "our close": "import mlx_exercises.checking as c\nc.close = lambda *a, **k: None\n"
    "c.comparisons.close = c.close\n" + WRONG,
    "our modules": "import sys\nfor n, m in list(sys.modules.items()):\n"
    "    if n.startswith('mlx_exercises.checking.'):\n        for k, v in list(vars(m).items()):\n"
    "            if callable(v):\n                setattr(m, k, lambda *a, **k: None)\n" + WRONG,
    "the tests themselves": "import sys\nfor m in list(sys.modules.values()):\n"
    "    if hasattr(m, 'test_double'):\n        m.test_double = lambda exercise: None\n"
    "        m.test_zero = m.test_double\n" + WRONG,
    "the code of the tests": "import sys\nfor m in list(sys.modules.values()):\n"
    "    if hasattr(m, 'test_double'):\n"
    "        m.test_double.__code__ = m.test_zero.__code__ = (lambda exercise: None).__code__\n"
    + WRONG,
    "no failures in pytest": "import _pytest.runner as r\n"
    "r.CallInfo.from_call = classmethod(lambda *a, **k: r.CallInfo(None, None, 0, 0, 0, 'call'))\n"
    + WRONG,
    "no assertions": "import builtins\nclass AssertionError(Exception):\n    pass\n"
    "builtins.AssertionError = AssertionError\n" + WRONG,
    "fails before it starts": "raise AssertionError\n",
    "an empty file": "",
    "commented out": "# def double(x):\n#     return 2 * x\n",
    "a fork that runs it twice": "import os\nos.fork()\n" + WRONG,
    "optimised away": "__debug__\n" + WRONG,
}  # fmt: skip


@pytest.mark.parametrize("name", CHEATS)
def test_cheat(harness, name):
    """No way round the claims is a pass, and there is a sentence about it."""
    verdict = harness.verdict(CHEATS[name])
    assert verdict.outcome is not Outcome.PASSED
    assert verdict.problem.message


def test_no_cheat_is_missing():
    """The list above holds exactly these: none is dropped without an edit here too."""
    assert sorted(CHEATS) == [
        "SystemExit inside",
        "a float that lies",
        "a fork that runs it twice",
        "a magic mock",
        "abs is zero",
        "all and any",
        "always equal",
        "an array that lies",
        "an empty file",
        "commented out",
        "expects to fail",
        "fails before it starts",
        "forged reports",
        "forged reports with a token",
        "forged reports, then gone",
        "infinity",
        "isinstance is true",
        "leaves at once",
        "math.isclose",
        "max is zero",
        "mock.ANY",
        "no assertions",
        "no failures in pytest",
        "not a number",
        "numpy.allclose",
        "optimised away",
        "our close",
        "our modules",
        "skips",
        "stops pytest",
        "sys.exit",
        "the code of the tests",
        "the tests themselves",
        "true",
    ]


def test_editing_the_check_on_the_way_changes_nothing(harness):
    """The claims were collected before the learner's code ran: a rewritten check is too late."""
    original = harness.check.read_text()
    text = f"open({str(harness.check)!r}, 'w').write('def test_x(exercise): pass')\n"
    with harness.check_changed_to(original):
        assert harness.verdict(text + WRONG).outcome is Outcome.FAILED
