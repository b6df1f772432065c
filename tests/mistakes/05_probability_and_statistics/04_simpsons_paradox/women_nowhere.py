# The whole says nothing about its parts. Look at each of the departments.
DEPARTMENTS_FOR_WOMEN: int | None = 0
