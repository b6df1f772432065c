# 2 is what independent misses give. In D each is close to the one before.
DURBIN_WATSON_IN_D: int | None = 2
