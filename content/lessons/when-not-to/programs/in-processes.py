from concurrent.futures import ProcessPoolExecutor


def count(name):
    number = 0
    for _ in range(3_000_000):
        number += 1
    return f"{name}: {number}"


def main():
    with ProcessPoolExecutor(2) as pool:
        for line in pool.map(count, ["a", "b"]):
            print(line)


if __name__ == "__main__":
    main()
