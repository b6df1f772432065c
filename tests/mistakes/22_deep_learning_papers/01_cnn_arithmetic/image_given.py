# This is the count for a layer that gets the image itself. This one comes later.
def size_table(shape: Shape, layers: list[Layer]) -> list[tuple[Shape, int]]:
    rows = []
    for layer in layers:
        channels, height, width = shape
        if layer["kind"] == "dense":
            numbers = layer["units"] * (neuron_weights(height, width, channels) + 1)
            rows.append(((layer["units"], 1, 1), numbers))
            continue
        field, stride, padding = layer["field"], layer["stride"], layer.get("padding", 0)
        size = [output_size(side, field, stride, padding) for side in (height, width)]
        if layer["kind"] == "conv":
            numbers = layer["filters"] * (neuron_weights(field, field, channels) + 1)
            rows.append(((layer["filters"], *size), numbers))
        else:
            rows.append(((channels, *size), 0))
    return rows
