import type { TraceEvent } from '../protocol/events';
import { errorText } from './error-text';
import type { Instant } from './model';

/** The mark that an event leaves on its track; null where it leaves none. */
export function describeInstant(event: TraceEvent): Pick<Instant, 'kind' | 'label'> | null {
  switch (event.kind) {
    case 'task-created':
      return { kind: 'created', label: event.coroutine };
    case 'cancel-requested':
    case 'cancel-delivered':
    case 'cancel-swallowed':
      return { kind: event.kind, label: '' };
    case 'output':
      return { kind: 'output', label: event.text };
    case 'warning':
      return { kind: 'warning', label: `${event.category}: ${event.message}` };
    case 'exception':
      return { kind: 'exception', label: errorText(event.error) };
    case 'diagnostic':
      return { kind: 'diagnostic', label: event.message };
    default:
      return null;
  }
}
