# Closed standard streams.
import sys
sys.stdout.close(); sys.stderr.close()
print("x")
