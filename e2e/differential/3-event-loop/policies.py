# Policies are deprecated in 3.14, and say so.
import asyncio
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    policy = asyncio.get_event_loop_policy()
    loop = policy.new_event_loop()
    policy.set_event_loop(loop)
    print(policy.get_event_loop() is loop)
    loop.close()
    asyncio.set_event_loop_policy(None)
for warning in caught:
    print(warning.category.__name__, warning.message)
