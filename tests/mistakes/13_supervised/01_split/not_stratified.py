# Each class should send round(share * its rows) to the exam.
def stratified_split(y, share, rng):
    return shuffled_split(len(y), share, rng)
