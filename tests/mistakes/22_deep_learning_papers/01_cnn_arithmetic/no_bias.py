# The biases are missing: each filter has one.
def size_table(shape: Shape, layers: list[Layer]) -> list[tuple[Shape, int]]:
    rows = []
    for layer in layers:
        channels, height, width = shape
        if layer["kind"] == "dense":
            numbers = layer["units"] * (neuron_weights(height, width, channels) + 1)
            shape = (layer["units"], 1, 1)
        else:
            field, stride, padding = layer["field"], layer["stride"], layer.get("padding", 0)
            size = [output_size(side, field, stride, padding) for side in (height, width)]
            numbers = 0
            if layer["kind"] == "conv":
                # A filter sees all channels at once: it is field x field x channels.
                numbers = layer["filters"] * neuron_weights(field, field, channels)
                channels = layer["filters"]
            shape = (channels, *size)
        rows.append((shape, numbers))
    return rows
