# __del__, weakref.finalize and an exception in __del__.
import weakref


class Guest:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("goodbye", self.name)
        if self.name == "Eve":
            raise ValueError("not yet")


guest = Guest("Ann")
weakref.finalize(guest, print, "finalize Ann")
del guest
Guest("Eve")
kept = Guest("kept to the end")
print("last line")
