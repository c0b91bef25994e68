# input() without anybody at the keyboard.
try:
    input("name? ")
except EOFError:
    print("EOFError")
