# One single call that never comes back, in C, where nothing can be counted.
import itertools

sum(itertools.repeat(1))
