# b is v itself: 0·u + 1·v.
def in_span(b, u, v):
    return is_negligible(
        subtract_projection(subtract_projection(b, u), subtract_projection(u, v)), b
    )
