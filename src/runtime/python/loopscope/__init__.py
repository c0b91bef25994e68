"""Loopscope's simulator: CPython's own asyncio on a simulated world of time, scheduling and output.

The map of the modules is in README.md beside this package; what it promises to a program is in docs/simulator.md.
"""
