"""Better in each part, worse in all: the mixture decides.

Doctor A is the better one, and gets the hard cases. Women at Berkeley applied where nearly
everyone is refused. Neither shows in the bottom row of a table.
"""

# Healed of treated      doctor A      doctor B
#   small stones          9 of  10     80 of 100
#   large stones         30 of 100      2 of  10
#   all                  39 of 110     82 of 110

# 90 % against 80 %, and 30 % against 20 %: A is the better doctor for everybody.
SMALL_STONES: str | None = "A"
LARGE_STONES: str | None = "A"

# 75 % against 35 %: B had 100 easy cases, and A 100 hard ones.
ALL_STONES: str | None = "B"

# (0.9 + 0.3) / 2 and (0.8 + 0.2) / 2. With the same mixture, the better doctor wins.
NEXT_YEAR_A: float | None = 0.6
NEXT_YEAR_B: float | None = 0.5

# Berkeley, autumn 1973: admitted of applied, in the six largest departments
#                men            women
#   A         512 of 825      89 of 108
#   B         353 of 560      17 of  25
#   C         120 of 325     202 of 593
#   D         138 of 417     131 of 375
#   E          53 of 191      94 of 393
#   F          22 of 373      24 of 341

# 44.5 % of the men, 30.4 % of the women. A and B, where most men were, admit most.
BERKELEY: str | None = "men"

# A, B, D and F. Asking each department gives the opposite of asking all.
DEPARTMENTS_FOR_WOMEN: int | None = 4

# Penguins: a Gentoo has a long and thin bill, an Adelie a short and thick one (thick: deep
# from top to bottom). Chinstraps have long and thick ones. In each species some birds are large.

# A large bird has a large bill, in both directions.
ADELIES: str | None = "up"

# Gentoos lie far right and low, and pull every line down.
ALL_PENGUINS: str | None = "down"

if __name__ == "__main__":
    print("You say:", SMALL_STONES, LARGE_STONES, ALL_STONES, NEXT_YEAR_A, NEXT_YEAR_B)
    print("Berkeley:", BERKELEY, DEPARTMENTS_FOR_WOMEN, "penguins:", ADELIES, ALL_PENGUINS)
