# Without builtins nothing can be told.
import builtins, sys
builtins.print = None
builtins.len = builtins.isinstance = builtins.getattr = builtins.type = None
builtins.__import__ = None
1/0
