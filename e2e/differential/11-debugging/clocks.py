# The kinds of clock, and what they refuse.
import time

for name in ("monotonic", "perf_counter", "time"):
    clock, clock_ns = getattr(time, name), getattr(time, f"{name}_ns")
    first, first_ns = clock(), clock_ns()
    time.sleep(0.1)
    print(name, round(clock() - first, 1), round((clock_ns() - first_ns) / 1e9, 1), type(first_ns).__name__)
for wrong in (-1, "1", None):
    try:
        time.sleep(wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
