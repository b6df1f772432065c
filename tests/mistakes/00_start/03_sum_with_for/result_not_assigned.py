# Nothing was assigned: both are still 0. Which variable should change?
def total_and_count(numbers):
    total = 0.0
    count = 0
    for number in numbers:
        total + number
        count + 1
    return total, count
