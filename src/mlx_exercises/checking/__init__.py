"""What the author of a check imports.

A check is a pytest module. Each test takes the `exercise` fixture, a proxy of the
learner's module, and makes one claim: its docstring, which the learner reads.

    def test_ten_times_longer(exercise):
        \"\"\"Making a vector ten times longer leaves its score alone.\"\"\"
        short, long = np.array([[1.0, 1.0]]), np.array([[10.0, 0.0]])
        close(
            exercise.cosine_similarity(short, long),
            [[0.5**0.5]],
            "(1, 1) and (10, 0) are 45 degrees apart, so they score 1/√2.",
            suspects={"This is still the plain dot product.": short @ long.T},
        )

    close(got, expected, message, suspects=, tolerance=, dtype=)   numbers, up to rounding
    equal(got, expected, message, suspects=)                       exactly, types included
    matches(function, inputs, reference, message, mistakes=)       one function, many inputs
    expect(condition, sentence, call=, expected=, got=, where=)    whatever else must hold
    shape(got, (3, 4), message)                                    the shape alone
    instance_of(got, int, message)                                 the type alone
    parts(got, 2, message)                                         the two values of a tuple
    gradient(function, point, analytic, message, names=)           against measured slopes
    always(law, draw, runs=100)                                    for many random inputs
    with unchanged(a, b): ...                                      inputs stay as they were
    with no_warnings(): ...                                        and no warning is given
    vectorized(exercise, make_call, sizes)                         no loop over the data
    lines_run(exercise, call)                                      lines of the file run
    with forbidden(np.linalg, "norm", subject=exercise): ...       to be written by hand
    with counted(model, "step", subject=exercise) as steps: ...    then judge steps.count
    progress(step, total, loss=loss, label="pre-training")         a bar while a check trains

No check uses `assert`: Python leaves asserts out under -O. What the learner's own code
raises is not ours to catch. A failure is a `CheckFailed`: a sentence, the call, both values
and where they first differ. The call shown is the last one made through the fixture; pass
`call="fit(X, y).predict(Z)"` where that is not the one judged. `expect` shows what it is given.

What is judged, in the order a person would: type, shape, dtype, finite, value. For a wrong
type, shape or dtype and for a stray nan the sentence says what is there, and `message` is
left out: write it for the learner whose value is wrong, and say what this input is about.

How strict it is depends on what you expect:

    expected            passes
    3.0, np.float64(3)  any number within tolerance: 3, np.float32(3), an array of no axes
    True                True, np.True_; never 1
    [1, 2], (1, 2)      a list, tuple, array, tensor or Series of that shape; ints or floats
    np.array([1, 2])    an array of ints (any width); use dtype= for exactly one dtype
    torch.tensor([1.])  a tensor or parameter of floats
    pd.Series, frame    the same index and columns in the same order, the same kind of number
    {"a": 1.0}          the same keys, each value by these same rules; so do lists of mixed things

`tolerance` is relative, with a floor: |got - expected| <= tolerance * max(1, |expected|).
The default of 1e-9 is for float64. What torch computes in float32 needs about 1e-5.

A suspect is a mistake and the answer it gives: sentence first, then what that mistake
returns on this input. Let the mistake compute it rather than copying numbers from a run. On
an input where it gives the expected answer, by the rules above, it is no suspect. But a claim
(one test) in which some suspect never differs from the expected answer is an error, which
`mlx dev check` reports with the sentence (a learner still passes): add an input on which the
mistake cannot hide. The sentence
identifies the suspect, so keep numbers that change from input to input out of it.

`matches` runs one function over many inputs against a reference. Its mistakes are functions
of the same arguments; {0} and {1} in its message are the arguments:

    matches(
        exercise.top, [(WORDS, 1), (WORDS, 3), ([], 2)], reference,
        "The first {1} of the words.",
        mistakes={"One too many.": lambda words, n: reference(words, n + 1)},
        exact=True,
    )

`equal` compares str, bool, int, float, None, list, tuple, dict, set and what they hold.
To compare objects of a class, compare their fields. Nothing that a learner's class says
about itself (`__eq__`, `__array__`, `__class__`, `shape`) is believed anywhere.

A sentence says what is, and may ask: "Only the queries were scaled. Documents have a length
too." It never blames, and never gives the line of code.
"""

from mlx_exercises.checking.assertions import expect, instance_of, parts, shape
from mlx_exercises.checking.comparisons import close, equal, matches
from mlx_exercises.checking.failure import CheckFailed
from mlx_exercises.checking.gradients import gradient
from mlx_exercises.checking.progress_reporting import progress
from mlx_exercises.checking.properties import always
from mlx_exercises.checking.proxy import Subject, last_call
from mlx_exercises.checking.side_effects import no_warnings, unchanged
from mlx_exercises.checking.spies import counted, forbidden
from mlx_exercises.checking.tracing import lines_run, vectorized

__all__ = [
    "CheckFailed",
    "Subject",
    "always",
    "close",
    "counted",
    "equal",
    "expect",
    "forbidden",
    "gradient",
    "instance_of",
    "last_call",
    "lines_run",
    "matches",
    "no_warnings",
    "parts",
    "progress",
    "shape",
    "unchanged",
    "vectorized",
]
