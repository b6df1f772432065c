"""Pictures as files: `python -m mlx_exercises.figures.png OUT.png < pictures.json`.

A process of its own, because it imports matplotlib (half a second and 60 MB) and neither the
verdict nor the app waits for that. Nothing but tests may import it.

The input is the JSON of one picture or a list of them; of a list, the second becomes
OUT-2.png, and so on. Each file is written beside its place and then moved there, so that
nobody sees half of one. Frames become a grid of the first, the last and some between in a
PNG; where OUT ends in .gif, they become an animation. The paths written are printed.
"""
