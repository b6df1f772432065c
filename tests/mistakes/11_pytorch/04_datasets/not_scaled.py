# The greys still go up to 16. They should end at 1.
class Digits(Dataset):
    def __init__(self, greys: np.ndarray, labels: np.ndarray) -> None:
        self.greys = greys
        self.labels = labels

    def __len__(self) -> int:
        return len(self.labels)

    def __getitem__(self, i: int) -> tuple[Tensor, int]:
        # Made when it is asked for, and not for all rows in __init__: most datasets are larger
        # than the memory.
        image = torch.tensor(self.greys[i], dtype=torch.float32).reshape(8, 8)
        return image, int(self.labels[i])
