# This is the flat mirror. Do the two turns cancel, one back and one forth?
def mirror(degrees):
    return rotation(degrees) @ scaling(1, -1) @ rotation(degrees)
