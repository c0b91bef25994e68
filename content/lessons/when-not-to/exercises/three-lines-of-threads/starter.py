import time


def ask(server, seconds):
    time.sleep(seconds)
    return f"{server}: fine"


def main():
    print(ask("north", 3))
    print(ask("south", 1))
    print(ask("west", 2))


main()
