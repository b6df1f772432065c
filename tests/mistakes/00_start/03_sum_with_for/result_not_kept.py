# Nothing was kept: both are still 0. Which name should hold the result?
def total_and_count(numbers):
    total = 0.0
    count = 0
    for number in numbers:
        total + number
        count + 1
    return total, count
