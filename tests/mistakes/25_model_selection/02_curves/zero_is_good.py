# D has an error of 0.00 on training rows and 0.22 on new ones. Where does that gap come from?
D: str | None = "fine"
