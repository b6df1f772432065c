# That is what LDA gives, and you picked QDA.
CHOICE: str | None = "QDA"
