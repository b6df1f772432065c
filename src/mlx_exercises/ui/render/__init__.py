"""The only code that knows colours, symbols and widths.

Functions turn records into rich renderables; `surface` gives the consoles to print them on.
What a learner's code said is always taken literally.
"""
