"""Women and children first? Read a model of the Titanic, then see whether you read it right.

A logistic regression was fitted to all 2,201 people on board. Its score is a sum of log
odds, beginning with a man of the crew:

                        weight    e to the weight
    intercept           -1.234         0.29
    woman               +2.420        11.25
    child               +1.062         2.89
    first class         +0.858         2.36
    second class        -0.160         0.85
    third class         -0.920         0.40

A man in third class: -1.234 - 0.920 = -2.154, odds of 0.116, a chance of 0.104.

Six people say something about it. For each, write True or False. It pays to work one or two
examples with a pencil: odds are multiplied by e to the weight, and p = odds / (1 + odds).
The check computes all of it from the data.
"""

# TODO: work out the chance of a man in first class, to two digits.
CHANCE_OF_A_MAN_IN_FIRST_CLASS: float | None = None

# TODO: how many times as likely as he was a woman in first class to survive, says the model?
TIMES_AS_LIKELY: float | None = None

# TODO: true or false, said of the weights?
#   Ann:  "In each class, the odds of a woman are 11 times those of a man of the same age."
#   Ben:  "So in each class a woman was 11 times as likely to survive as such a man."
#   Cleo: "Begin with third class instead of the crew, and the weights of the classes become
#          others. But the chance of no single person changes."
ANN: bool | None = None
BEN: bool | None = None
CLEO: bool | None = None

# TODO: true or false, said of the chances? 711 of 2,201 survived, a share of 0.323.
#   Dan:  "The mean of all 2,201 chances is 0.323 as well. So the chances are right for each
#          group of people, such as the women in third class."
#   Eve:  "Call everybody with a chance above 0.5 a survivor. Whoever raises that border
#          never finds more of the survivors."
#   Finn: "And among those who are called survivors, the share of true ones never gets lower."
DAN: bool | None = None
EVE: bool | None = None
FINN: bool | None = None


if __name__ == "__main__":
    print("You say:", CHANCE_OF_A_MAN_IN_FIRST_CLASS, TIMES_AS_LIKELY)
    print("Ann, Ben, Cleo, Dan, Eve, Finn:", ANN, BEN, CLEO, DAN, EVE, FINN)
