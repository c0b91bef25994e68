import time


def step(name, seconds):
    time.sleep(seconds)
    print(f"{name}: done")
    return name


def main():
    address = step("address", 1)
    page = step(f"page of {address}", 2)
    step(f"copy of {page}", 1)


main()
