"""Mutation testing of checks: small wrong changes to a solution that its check must notice.

The operators on Python in general go by the names of the literature: those of Mothra for
expressions and statements (King and Offutt, "A Fortran language system for mutation-based
software testing", 1991: arithmetic, relational and logical operator replacement, constant
replacement, statement deletion; Agrawal and others, "Design of mutant operators for the C
programming language", 1989, add assignment operators), and those of PIT (pitest.org) for
conditionals, return values, `argument_propagation` and `naked_receiver`. To be off by one is the
best known fault of loops. The others, in `numerical.py`, stand for the mistakes of numerical
code: an axis, `keepdims`, `ddof`, a transpose, a dropped `detach`.

An operator reads the syntax tree of `ast` and yields an edit of the source text, so that a
mutant keeps the solution's comments and layout and its diff can be read. Ready-made tools
(mutmut, cosmic-ray) have no public interface for operators, and many of their mutants of
numerical code raise at once, which any check notices: docs/decisions/0003 says more.
"""
