# An error of the compiler in the program itself.
print("never printed")
return 5
