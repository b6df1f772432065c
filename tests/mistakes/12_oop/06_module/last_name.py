# A module in a module has lost the first part of its name.
class Module:
    training = True  # for all modules, until `train` gives one of them a `training` of its own

    def modules(self) -> dict[str, "Module"]:
        found = {"": self}
        for name, value in vars(self).items():
            for way, thing in held(name, value):
                if isinstance(thing, Module):
                    for below, module in thing.modules().items():
                        # A module that is held twice: the first way to it is its name.
                        if not any(module is known for known in found.values()):
                            found[below or way] = module
        return found

    def parameters(self) -> dict[str, Parameter]:
        found = {}
        for path, module in self.modules().items():
            for name, value in vars(module).items():
                for way, thing in held(name, value):
                    # `is`: two parameters of equal numbers are two.
                    if isinstance(thing, Parameter) and not any(thing is p for p in found.values()):
                        found[f"{path}.{way}" if path else way] = thing
        return found

    def train(self, *, mode: bool = True) -> "Module":
        for module in self.modules().values():
            # On the object. Module.training = mode would switch all models there are.
            module.training = mode
        return self

    def eval(self) -> "Module":
        return self.train(mode=False)

    def summary(self) -> list[tuple[str, str, int]]:
        return [
            (name, type(module).__name__, sum(each.size for each in module.parameters().values()))
            for name, module in self.modules().items()
        ]


class Linear(Module):
    def __init__(self, d: int, h: int, seed: int = 0) -> None:
        self.weight = Parameter(np.random.default_rng(seed).normal(size=(d, h)) / d**0.5)
        self.bias = Parameter(np.zeros(h))

    def __call__(self, X: np.ndarray) -> np.ndarray:
        return X @ self.weight.value + self.bias.value


class ReLU(Module):
    def __call__(self, X: np.ndarray) -> np.ndarray:
        return np.maximum(X, 0)


class Dropout(Module):
    def __call__(self, X: np.ndarray) -> np.ndarray:
        if not self.training:
            return X
        return 2 * X * (np.random.default_rng(0).random(X.shape) < 0.5)


class Net(Module):
    def __init__(self, *sizes: int) -> None:
        self.name = "net"
        self.body = []
        for d, h in pairwise(sizes):
            self.body += [Linear(d, h), ReLU(), Dropout()]
        del self.body[-2:]
        self.scale = Parameter(1.0)

    def __call__(self, X: np.ndarray) -> np.ndarray:
        for layer in self.body:
            X = layer(X)
        return self.scale.value * X
