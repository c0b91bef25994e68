# multiprocessing.Process with a Queue and an exit code.
import multiprocessing
import sys


def work(queue, number):
    queue.put(number * 2)
    sys.exit(number)


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    process = multiprocessing.Process(target=work, args=(queue, 3), name="worker")
    print(process.name, process.exitcode, process.is_alive())
    process.start()
    print(queue.get())
    process.join()
    print(process.exitcode, process.is_alive())
