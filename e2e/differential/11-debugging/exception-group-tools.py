# split, subgroup, derive, and an except* that raises.
def walk(group, depth=0):
    print("  " * depth + str(group))
    for error in getattr(group, "exceptions", ()):
        walk(error, depth + 1)


tree = ExceptionGroup("tree", [ValueError("v"), ExceptionGroup("branch", [KeyError("k"), ValueError("w")])])
walk(tree)
values, rest = tree.split(ValueError)
walk(values)
walk(rest)
print(tree.subgroup(lambda error: isinstance(error, OSError)))
try:
    try:
        raise tree
    except* KeyError as found:
        raise RuntimeError("while handling") from found
except ExceptionGroup as again:
    walk(again)
