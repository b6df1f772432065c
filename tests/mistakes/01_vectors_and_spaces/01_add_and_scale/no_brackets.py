# Python multiplied before it subtracted. Does 1 - share have brackets?
def between(start, end, share):
    return 1 - share * start + share * end
