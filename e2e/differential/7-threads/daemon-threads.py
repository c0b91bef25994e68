# The program does not wait for daemons, but for the others.
import threading
import time


def speak(name, seconds):
    time.sleep(seconds)
    print(name)


threading.Thread(target=speak, args=("daemon, never heard", 5), daemon=True).start()
threading.Thread(target=speak, args=("ordinary thread", 0.1)).start()
print("end of main")
