# The lone point of F lies on the line. Which slope would there be without it?
F: str | None = "outlier"
