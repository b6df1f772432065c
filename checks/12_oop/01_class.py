"""Checks for the class of vectors: two objects at a time, and laws that need no numbers."""

import operator

from mlx_exercises.checking import CheckFailed, always, close, equal, expect, instance_of
from mlx_exercises.figures import Scatter, Text, arrow


def asked(call, function, *values):
    """Do what Python does for an operator, and put its own refusal into the learner's words."""
    try:
        return function(*values)
    except TypeError as error:
        if error.__traceback__.tb_next is not None:  # a line of the learner's: Python says which
            raise
        raise CheckFailed(f"Python refuses this: {error}.", call=call) from None


def vector(exercise, *numbers):
    """Return Vector(*numbers), which is sure to have numbers of its own."""
    call = f"Vector({', '.join(map(repr, numbers))})"
    made = asked(call, exercise.Vector, *numbers)
    instance_of(made, exercise.Vector)
    held = vars(made)
    expect(
        "numbers" in held or "numbers" not in vars(exercise.Vector),
        "The numbers belong to the class, and so to all vectors at once. Who is `self`?",
        call=f"{call}.numbers",
    )
    expect(
        "numbers" in held,
        "The new vector has no `numbers`. What is kept by an object, and what is forgotten?",
        call=f"{call}.numbers",
        expected=str(numbers),
        got="nothing of that name",
    )
    return made


def numbers_of(got, exercise, call):
    """Return the numbers of what should be a vector."""
    expect(
        type(got) not in (tuple, list),
        f"This is a {type(got).__name__}. The answer should be a Vector again.",
        call=call,
        expected="a Vector",
        got=lambda: str(got)[:60],
    )
    instance_of(got, exercise.Vector)
    return vars(got).get("numbers")


def numbers_are(got, expected, message, *, suspects=None, call=""):
    """Compare the numbers of a vector by their value: 3 and 3.0 are the same here."""
    instance_of(got, tuple, f"`numbers` should be a tuple, but it is of type {type(got).__name__}.")
    answers = {said: list(answer) for said, answer in (suspects or {}).items()}
    close(got, list(expected), message, suspects=answers, call=call)


def test_own_numbers(exercise):
    """Each vector keeps its own numbers in a tuple, whatever vectors are made after it."""
    made = [((3, 4), "first"), ((1, -1, 2.5), "second"), ((7,), "third")]
    vectors = [vector(exercise, *numbers) for numbers, _ in made]
    for one, (numbers, which) in zip(vectors, made, strict=True):
        numbers_are(
            vars(one)["numbers"],
            numbers,
            f"The {which} of three vectors should still hold what it was made of.",
            suspects={
                "The star has made a tuple of them. Here it lies in another tuple.": (numbers,),
            },
            call=f"Vector({', '.join(map(str, numbers))}).numbers",
        )


def test_repr(exercise):
    """The text of a vector, given back to Python, makes the same vector again."""
    for numbers in ((3, 4), (1.5, -2, 0), (7,), (0.001234, -250.0, 3, 4)):
        call = f"repr(Vector({', '.join(map(str, numbers))}))"
        text = asked(call, repr, vector(exercise, *numbers))
        equal(type(text), str, "A text is expected.", call=call)
        expect(
            "object at 0x" not in text,
            "That is the text that every object has.",
            call=call,
            got=text,
        )
        try:
            again = eval(text, {"__builtins__": {}, "Vector": exercise.Vector})  # noqa: S307
        except (SyntaxError, NameError, TypeError) as error:
            raise CheckFailed(
                "Python cannot make a vector of this text.",
                call=call,
                expected=f"Vector({', '.join(map(repr, numbers))})",
                got=text,
                where=f"{type(error).__name__}: {error}",
            ) from None
        wrong = {
            "There are brackets in the brackets: this makes a vector of one thing, a tuple.": (
                numbers,
            ),
            "The text makes a vector of texts: the numbers stand in quotes.": tuple(
                map(str, numbers)
            ),
            "The numbers are rounded: a text that makes another vector misleads.": tuple(
                round(number, 2) for number in numbers
            ),
        }
        found = numbers_of(again, exercise, f"{text}, the text of a vector")
        numbers_are(
            found,
            numbers,
            f"The vector that is made by {text}.",
            suspects=wrong,
            call=f"{text}, the text of Vector({', '.join(map(str, numbers))})",
        )


def test_add(exercise):
    """The sum of two vectors is a new vector, and those two stay as they were."""
    for first, second in (((3, 4), (1, -1)), ((0.5, -2, 7), (1, 1, 1)), ((5,), (6,)), ((), ())):
        u, v = vector(exercise, *first), vector(exercise, *second)
        call = f"Vector{first} + Vector{second}"
        got = asked(call, operator.add, u, v)
        expected = tuple(map(operator.add, first, second))
        wrong = {
            "The second's numbers hang behind the first's. That is how + works for tuples.": (
                first + second
            ),
            "All the numbers were added up to a single one.": (sum(first) + sum(second),),
            "The sums came in as one list or tuple. Who takes it apart for Vector?": (expected,),
            "This is the first vector, and nothing was added.": first,
            "This is the second vector, and nothing was added.": second,
        }
        for name, one, before in (("left", u, first), ("right", v, second)):
            numbers_are(
                vars(one)["numbers"],
                before,
                f"Adding has changed the vector on the {name}. The sum is a new one.",
                call=f"the vector on the {name}, after {call}",
            )
        numbers_are(
            numbers_of(got, exercise, call),
            expected,
            "First and first are added, second and second.",
            suspects=wrong,
            call=call,
        )
        expect(got is not u, "The sum is the vector on the left itself. It should be a new one.")


def test_lengths(exercise):
    """Vectors of different lengths are refused with a ValueError, whichever is longer."""
    for first, second in (((1, 2, 3), (10, 20)), ((10,), (1, 2, 3)), ((), (1,))):
        u, v = vector(exercise, *first), vector(exercise, *second)
        call = f"Vector{first} + Vector{second}"
        try:
            got = asked(call, operator.add, u, v)
        except ValueError:
            continue
        found = numbers_of(got, exercise, call)
        cut = min(len(first), len(second))
        quietly = list(map(operator.add, first[:cut], second[:cut]))
        expect(
            type(found) is not tuple or list(found) != quietly,
            "The longer vector was cut off, and nobody was told. What does zip do there?",
            call=call,
            expected="a ValueError",
            got=f"Vector{found}",
        )
        raise CheckFailed(
            "They do not fit together, and a sum came back all the same.",
            call=call,
            expected="a ValueError",
            got="a Vector",
        )


def test_laws(exercise):
    """What was finished works on yours: u + v - v is u, and u + u is 2 * u."""

    def law(*numbers):
        half = len(numbers) // 2
        u, v = vector(exercise, *numbers[:half]), vector(exercise, *numbers[half:])
        there = asked("u + v", operator.add, u, v)
        instance_of(there, exercise.Vector)
        for got, expected, call in (
            (asked("u + v - v", operator.sub, there, v), u, "u + v - v"),
            (asked("u + u", operator.add, u, u), 2 * u, "u + u"),
            (asked("v + u", operator.add, v, u), there, "v + u"),
        ):
            found = numbers_of(got, exercise, call)
            numbers_are(found, vars(expected)["numbers"], "A law of vectors.", call=call)
        close(abs(asked("u - u", operator.sub, u, u)), 0.0, "Nothing is left.", call="abs(u - u)")

    def draw(rng):
        return tuple(int(n) for n in rng.integers(-9, 10, size=2 * rng.integers(1, 5)))

    always(law, draw, runs=20)


def show(exercise):
    """Work out the way home at the prompt, and draw it."""
    names = {"Vector": exercise.Vector}
    prompt = []
    for line in (
        "fish = Vector(3, 4)",
        "ice = Vector(4, -3)",
        "wind = Vector(-2, -2.5)",
        "here = fish + ice + wind",
        "here",
        "home = -1 * here",
        "abs(home)",
        "here + home == Vector(0, 0)",
    ):
        prompt.append(f">>> {line}")
        if " = " in line:
            exec(line, names)  # noqa: S102 - lines of ours, with the learner's class
        else:
            prompt.append(repr(eval(line, names)))  # noqa: S307
    here = (0, 0)
    segments = []
    for name in ("fish", "ice", "wind", "home"):
        step = names[name].numbers
        there = (here[0] + step[0], here[1] + step[1])
        segments.append(arrow(here, there, label=name))
        here = there
    return (
        Text("\n".join(prompt)),
        Scatter(
            {"the nest": [(0, 0)]},
            segments=segments,
            equal=True,
            title="Three ways out and one way home",
            x_label="km east",
            y_label="km north",
            note=f"After three legs the nest is {abs(names['home']):.2f} km away.",
        ),
    )
