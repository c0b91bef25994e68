# sys.modules emptied.
import sys
sys.modules.clear()
print("cleared")
