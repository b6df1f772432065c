"""Better in each part, worse in all: Simpson's paradox.

Two doctors treat the same illness. Doctor A heals a larger share of the mild cases, and a
larger share of the severe ones too. Can doctor B still have healed more patients, out of
the same number in all?

Read the tables below and write down what you expect. Estimating is enough, nothing need be
computed with Python: the check then does the counting. What matters is to look at *how
many* stand behind each share.

    share of all  =  share of the mild · weight of the mild + share of the severe · their weight

Of two columns the same can happen to a correlation: it may rise inside each group, and fall
when the groups are thrown together.

Python you need: a text stands in quotes, such as "A" or "women". 0.25 is a share of 25 %.
"""

# Healed of treated      doctor A      doctor B
#   small stones          9 of  10     80 of 100
#   large stones         30 of 100      2 of  10
#   all                  39 of 110     82 of 110

# TODO: which doctor heals the larger share of small stones, "A" or "B"? And of large ones?
SMALL_STONES: str | None = None
LARGE_STONES: str | None = None

# TODO: and which doctor healed the larger share of all the patients, "A" or "B"?
ALL_STONES: str | None = None

# TODO: next year each doctor gets 50 small and 50 large stones, and heals each size as before.
# What share of all their patients will each of them heal?
NEXT_YEAR_A: float | None = None
NEXT_YEAR_B: float | None = None

# Berkeley, autumn 1973: admitted of applied, in the six largest departments
#                men            women
#   A         512 of 825      89 of 108
#   B         353 of 560      17 of  25
#   C         120 of 325     202 of 593
#   D         138 of 417     131 of 375
#   E          53 of 191      94 of 393
#   F          22 of 373      24 of 341

# TODO: over all six together, who was admitted at the higher rate, "men" or "women"?
BERKELEY: str | None = None

# TODO: in how many of the six departments did women have the higher rate?
DEPARTMENTS_FOR_WOMEN: int | None = None

# Penguins: a Gentoo has a long and thin bill, an Adelie a short and thick one (thick: deep
# from top to bottom). Chinstraps have long and thick ones. In each species some birds are large.

# TODO: "up" or "down": how does bill depth go with bill length, among Adelies alone?
ADELIES: str | None = None

# TODO: "up" or "down": and among all 342 birds of the three species?
ALL_PENGUINS: str | None = None

if __name__ == "__main__":
    print("You say:", SMALL_STONES, LARGE_STONES, ALL_STONES, NEXT_YEAR_A, NEXT_YEAR_B)
    print("Berkeley:", BERKELEY, DEPARTMENTS_FOR_WOMEN, "penguins:", ADELIES, ALL_PENGUINS)
