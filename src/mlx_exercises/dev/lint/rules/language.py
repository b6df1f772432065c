"""What a file may import, and the Python that the stages before Python may use."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator

from mlx_exercises.dev.exercise_files import ExerciseFiles
from mlx_exercises.dev.lint import Diagnostic, Severity
from mlx_exercises.dev.source_file import SourceFile

# Where the name to install differs from the name to import.
_DISTRIBUTIONS = {"sklearn": "scikit-learn", "PIL": "pillow"}

# The one allow-list for what learners write in those stages.
_NODES = (
    *(ast.FunctionDef, ast.arguments, ast.arg, ast.Return, ast.Pass, ast.Raise),
    *(ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Expr, ast.For, ast.If),
    *(ast.Name, ast.Constant, ast.Attribute, ast.Subscript, ast.Slice, ast.Tuple, ast.List),
    *(ast.Call, ast.keyword, ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare),
    *(ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop),
)
_BUILT_IN = frozenset(("len", "range", "abs", "sum", "min", "max", "float", "int", "ValueError"))
_OF_NUMPY = frozenset(("array", "zeros", "ones", "sqrt", "exp", "log", "abs", "sum", "mean"))
_FUNCTIONS = _BUILT_IN | _OF_NUMPY | {"sin", "cos", "dot"}
_ATTRIBUTES = frozenset(["shape", "T", "pi", "size", "copy"])
_WORDS: dict[type[ast.AST], str] = {
    ast.ClassDef: "a class",
    **dict.fromkeys((ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp), "a comprehension"),
    ast.Dict: "a dictionary",
    ast.While: "`while`",
    ast.Lambda: "`lambda`",
    ast.With: "`with`",
    ast.JoinedStr: "an f-string",
    ast.IfExp: "`… if … else …`",
    ast.Starred: "a star",
    ast.Try: "`try`",
}


def imports(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """Only what is in `needs` is imported, besides the standard library and our own."""
    if not files.table:  # reported by `exercise_table`
        return
    for source in files.sources:
        known = sys.stdlib_module_names | {"mlx_exercises", *_needs(files)}
        known |= {"pytest"} if source is files.check else set()
        for module, line in _imported(source):
            top = module.partition(".")[0]
            if not known & {top, _DISTRIBUTIONS.get(top, top)}:
                what = f"It imports {top or module}, which is not in `needs`."
                yield Diagnostic(what, f"Add {top!r} to needs.", source.path, line)


def imports_of_ours(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """Of ours, an exercise imports mlx_exercises.data and nothing else."""
    for source in (files.exercise, files.solution):
        for module, line in _imported(source):
            ours = module.partition(".")[0] == "mlx_exercises"
            if ours and not f"{module}.".startswith("mlx_exercises.data."):
                advice = "Import mlx_exercises.data and nothing else of ours."
                yield Diagnostic(f"It imports {module}.", advice, source.path, line)


def needs(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """What `needs` names is installed, and imported somewhere."""
    found = [module for source in files.sources for module, _ in _imported(source)]
    tops = {module.partition(".")[0] for module in found}
    used = tops | {_DISTRIBUTIONS.get(top, top) for top in tops}
    loads_data = any(module.startswith("mlx_exercises.data") for module in found)
    for name in _needs(files):
        module = next((top for top, other in _DISTRIBUTIONS.items() if other == name), name)
        if importlib.util.find_spec(module) is None:
            what = f"`needs` holds {name!r}, which is not installed."
            yield Diagnostic(what, "Name a library the project depends on.", files.manifest.path)
        elif name not in used and not loads_data:
            what = f"`needs` holds {name!r}, which no file imports."
            yield Diagnostic(what, "Take it out.", files.manifest.path, severity=Severity.WARNING)


def plain_python(files: ExerciseFiles) -> Iterator[Diagnostic]:
    """Before Python is taught, an answer uses the Python that stage 00 taught.

    A function that the starting file shows, in its header or in its code, may be used too.
    """
    if files.manifest.data.get("plain_python") is not True or not files.runnable:
        return
    shown = set(re.findall(r"\w+", files.exercise.text))
    own = {n.name for n in ast.walk(files.solution.tree) if isinstance(n, ast.FunctionDef)}
    reported: set[int] = set()  # one diagnostic a line is enough
    for node in ast.walk(files.solution.tree):
        line = getattr(node, "lineno", None)
        if line is None or line in reported or files.is_given(line):
            continue
        if what := _foreign(node, shown | own):
            reported.add(line)
            advice = "Write it with arithmetic, names, indexing and `for i in range(n)`."
            if isinstance(node, ast.Call | ast.Attribute):
                advice += " Or show it in the exercise's header: at most three lines of Python."
            yield Diagnostic(f"The answer uses {what}.", advice, files.solution.path, line)


def _foreign(node: ast.AST, shown: set[str]) -> str:
    """Say what a node uses that stage 00 has not taught, if it does."""
    if isinstance(node, ast.Import | ast.ImportFrom | ast.alias):
        return ""  # the rule `imports` reports those
    if not isinstance(node, _NODES):
        return _WORDS.get(type(node), f"`{type(node).__name__}`")
    if isinstance(node, ast.Call):
        name = ast.unparse(node.func).rpartition(".")[2]
        return "" if name in _FUNCTIONS | shown else f"`{ast.unparse(node.func)}`"
    if isinstance(node, ast.Attribute):
        known = _FUNCTIONS | _ATTRIBUTES | shown
        return "" if node.attr in known else f"`{ast.unparse(node)}`"
    if isinstance(node, ast.For):
        calls = [n for n in ast.walk(node.iter) if isinstance(n, ast.Call)]
        if any(ast.unparse(call.func) not in ("range", "len") for call in calls):
            return f"`for … in {ast.unparse(node.iter)}`"
    return ""


def _needs(files: ExerciseFiles) -> list[str]:
    given = files.table.get("needs", [])
    return [str(each) for each in given] if isinstance(given, list) else []


def _imported(source: SourceFile) -> Iterator[tuple[str, int]]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            if module == "mlx_exercises":  # from mlx_exercises import data
                yield from ((f"{module}.{alias.name}", node.lineno) for alias in node.names)
            else:
                yield module, node.lineno
