# There is no wrong answer yet. What do people get wrong here?
MISTAKES: list[str] = []
