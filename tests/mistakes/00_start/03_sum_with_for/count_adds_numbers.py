# The count added up the numbers. By how much does one element raise it?
def total_and_count(numbers):
    total = 0.0
    count = 0
    for number in numbers:
        total = total + number
        count = count + number
    return total, count
