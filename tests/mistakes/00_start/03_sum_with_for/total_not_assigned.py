# The count is right, but the total was never updated.
def total_and_count(numbers):
    total = 0.0
    count = 0
    for number in numbers:
        total + number
        count = count + 1
    return total, count
