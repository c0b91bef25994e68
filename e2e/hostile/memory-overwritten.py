# ctypes writes over the interpreter.
import ctypes
print(ctypes.pythonapi)
ctypes.string_at(0, 10)
ctypes.memset(0, 255, 10**7)
print('survived')
