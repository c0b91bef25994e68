import threading
import time


def ask(server, seconds):
    time.sleep(seconds)
    return f"{server}: fine"


def work(server, seconds):
    print(ask(server, seconds))


def main():
    servers = ("north", 3), ("south", 1), ("west", 2)
    for server in servers:
        thread = threading.Thread(target=work, args=server)
        thread.start()
        thread.join()


main()
