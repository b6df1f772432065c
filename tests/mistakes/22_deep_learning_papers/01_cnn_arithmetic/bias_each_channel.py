# A filter was counted with a bias for each channel.
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
                numbers = layer["filters"] * channels * (neuron_weights(field, field, 1) + 1)
                channels = layer["filters"]
            shape = (channels, *size)
        rows.append((shape, numbers))
    return rows
