# Total and count were swapped.
def total_and_count(numbers):
    total = 0.0
    count = 0
    for number in numbers:
        total = total + number
        count = count + 1
    return count, total
