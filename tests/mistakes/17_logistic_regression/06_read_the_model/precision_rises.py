# From a border of 0.6 to 0.7 that share falls from 0.881 to 0.879. Who has dropped out?
FINN: bool | None = True
