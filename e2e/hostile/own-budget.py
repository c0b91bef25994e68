# A program that takes the budget from the simulator is ended nevertheless.
from loopscope import run

run._host.set_budget(1e18)
while True:
    pass
