# Nobody was dropped, and what was unknown is 0 now.
def weighed(birds: pd.DataFrame) -> pd.DataFrame:
    return birds.fillna(0)
