# The bias was counted. The paper counts weights alone.
def neuron_weights(height: int, width: int, channels: int) -> int:
    return height * width * channels + 1
