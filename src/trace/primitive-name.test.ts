import { expect, it } from 'vitest';
import { nameWait } from './primitive-name';

it('names the primitive, and the call only where it tells more', () => {
  expect(nameWait('Lock.acquire', 'bank')).toBe("Lock 'bank'");
  expect(nameWait('BoundedSemaphore.acquire', 'self.slots')).toBe("BoundedSemaphore 'self.slots'");
  expect(nameWait('Event.wait', 'ready')).toBe("Event 'ready'");
  expect(nameWait('Queue.get', 'orders')).toBe("Queue.get 'orders'");
  expect(nameWait('Condition.wait', 'changed')).toBe("Condition.wait 'changed'");
});
