# The count stopped at 1. Is it updated from its old value, in the loop?
def total_and_count(numbers):
    total = 0.0
    count = 0
    for number in numbers:
        total = total + number
        count = 1
    return total, count
