# An exception whose text raises.
class Bad(Exception):
    def __str__(self): raise RuntimeError("no str")
    __repr__ = __str__
raise Bad
