/** Runs that several tests look at, as readable traces (trace-fixture.ts). */

/** Two tasks of one coroutine, whose sleeps overlap. */
export const TWO_SLEEPS = `
  0  main is created
  0  main runs line 9
  0  fetch is created by main
  0  fetch-2 is created by main
  0  main waits for task fetch line 11
  0  fetch runs line 4
  0  fetch prints asking
  0  fetch waits for sleep 1.0 line 5
  0  fetch-2 runs line 4
  0  fetch-2 waits for sleep 2.0 line 5
  1  fetch wakes
  1  fetch runs line 5
  1  fetch finishes with 'a'
  1  main wakes by fetch
  1  main runs line 11
  1  main waits for task fetch-2 line 12
  2  fetch-2 wakes
  2  fetch-2 runs line 5
  2  fetch-2 finishes with 'b'
  2  main wakes by fetch-2
  2  main runs line 12
  2  main prints done
  2  main finishes
  2  program ends finished
`;

/** A coroutine that calls time.sleep: the other task is due, and can't run. */
export const BLOCKED_LOOP = `
  0  main is created
  0  main runs
  0  clock is created by main
  0  rude is created by main
  0  main waits for task rude
  0  clock runs
  0  clock waits for sleep 1.0
  0  rude runs line 7
  0  rude blocks for 3.0 in time.sleep
  3  rude finishes
  3  main wakes by rude
  3  clock wakes
  3  main runs
  3  main finishes
  3  program ends finished
`;

/** A worker of a pool that has nothing to do, beside a loop that is held for three seconds. */
export const IDLE_WORKER = `
  0  thread worker starts
  0  thread worker blocks on a job
  0  main is created
  0  main runs
  0  rude is created by main
  0  main waits for task rude
  0  rude runs line 7
  0  rude blocks for 3.0 in time.sleep
  3  rude finishes
  3  main wakes by rude
  3  main runs
  3  main finishes
  3  program ends finished
`;

/** A cancellation that is delivered and obeyed, one that is swallowed, and an error. */
export const CANCELLED = `
  0  main is created
  0  main runs
  0  good is created by main
  0  stubborn is created by main
  0  broken is created by main
  0  main waits for sleep 1.0
  0  good runs
  0  good waits for sleep 9.0
  0  stubborn runs
  0  stubborn waits for sleep 9.0
  0  broken runs
  0  broken complains oops
  0  broken fails with ValueError: no tea
  1  main wakes
  1  main runs
  1  good is asked to cancel by main
  1  stubborn is asked to cancel by main
  1  main waits for task stubborn
  1  good wakes
  1  good runs
  1  good gets the cancellation
  1  good is cancelled
  1  stubborn wakes
  1  stubborn runs
  1  stubborn gets the cancellation
  1  stubborn swallows the cancellation
  1  stubborn waits for sleep 1.0
  2  stubborn wakes
  2  stubborn runs
  2  stubborn finishes
  2  main wakes by stubborn
  2  main runs
  2  main finishes
  2  program ends finished
`;
