import { useEffect, useState } from 'react';

/** A value once it has not changed for a while; the first, and any that follows one that is not worth keeping, at once. */
export function useSettled<T>(value: T, milliseconds: number, worthKeeping: (settled: T) => boolean): T {
  const [settled, setSettled] = useState(value);
  const current = worthKeeping(settled) ? settled : value;
  useEffect(() => {
    if (current === value) {
      setSettled(value);
      return;
    }
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, current, milliseconds]);
  return current;
}
