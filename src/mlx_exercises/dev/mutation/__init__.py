"""Mutants: small wrong changes to a solution that its check must notice.

libcst does the rewriting, so that a mutant keeps the solution's comments and layout and its
diff can be read. The operators are ours. mutmut's are functions on libcst nodes as well, but
they are no public interface (they have moved between releases), bring textual, coverage and
setproctitle along, and half of them only raise at once on numerical code (an argument that
becomes None, a keyword that is renamed). cosmic-ray's rest on parso and a database of sessions.
Neither knows the mistakes that matter here: an axis, `keepdims`, `ddof`, a transpose, a dropped
`detach`. What theirs and ours share is the well-known list of operators, comparisons, constants
and removed statements.
"""
