# The mean is right. But of the women in third class 0.46 survived, and the model says 0.57.
DAN: bool | None = True
