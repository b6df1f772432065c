# The last number was added to itself. Which variable holds the sum so far?
def total_and_count(numbers):
    total = 0.0
    count = 0
    for number in numbers:
        total = number + number
        count = count + 1
    return total, count
