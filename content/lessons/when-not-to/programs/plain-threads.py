import time
from concurrent.futures import ThreadPoolExecutor


def ask(server, seconds):
    time.sleep(seconds)
    return f"{server}: fine"


def main():
    servers = ["north", "south", "west"]
    seconds = [3, 1, 2]
    with ThreadPoolExecutor() as pool:
        for line in pool.map(ask, servers, seconds):
            print(line)


main()
