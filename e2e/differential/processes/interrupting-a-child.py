"""`_thread.interrupt_main` in a child interrupts that child, not its parent."""

import subprocess
import sys

PROGRAM = "import _thread, time\n_thread.interrupt_main()\ntime.sleep(1)\nprint('never')"
result = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True)
print(result.returncode, result.stdout)
print("the parent goes on")
