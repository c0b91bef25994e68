# Garbage that nobody collects.
import gc
gc.disable(); gc.set_threshold(0)
for _ in range(10**6):
    a = []; a.append(a)
print('ok')
