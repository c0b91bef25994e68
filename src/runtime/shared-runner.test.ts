import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { RunRequest, RunResult } from '../protocol/messages';
import { obtainRunner } from './shared-runner';

vi.mock('./python-runner', () => ({
  PythonRunner: class {
    status = { state: 'ready' };
    listeners = new Set<unknown>();
    runs = new Set<string>();
    subscribe(listener: unknown) {
      this.listeners.add(listener);
      return () => this.listeners.delete(listener);
    }
    run({ code }: RunRequest) {
      this.runs.add(code);
      return { result: new Promise<RunResult>(() => {}), stop: () => this.runs.delete(code) };
    }
    dispose() {
      this.runs.clear();
    }
  },
}));

/** What of a frame is looked at, with the events of its page. */
interface Frame extends EventTarget {
  closed: boolean;
  loopscopeRunner?: { readonly runs: Set<string>; readonly listeners: Set<unknown> };
}

let frames: Frame[];

/** The page that a frame shows is at work from now on. */
function turnTo(frame: Frame): void {
  vi.stubGlobal('window', frame);
  vi.stubGlobal('addEventListener', frame.addEventListener.bind(frame));
}

const newFrame = (): Frame => Object.assign(new EventTarget(), { closed: false });
const request = (code: string) => ({ code }) as RunRequest;
const listener = { onOutput: () => {}, onEvents: () => {} };

beforeEach(() => {
  frames = [newFrame(), newFrame()];
  vi.stubGlobal('parent', { frames });
});

function obtainAsNeighbours() {
  const [first, second] = frames as [Frame, Frame];
  turnTo(first);
  obtainRunner();
  turnTo(second);
  return { first, second, borrowed: obtainRunner() };
}

test('a second frame borrows the runner of the first', () => {
  const { first, second, borrowed } = obtainAsNeighbours();
  borrowed.runner.run(request('print(2)'), listener);
  expect([...(first.loopscopeRunner?.runs ?? [])]).toEqual(['print(2)']);
  expect(second.loopscopeRunner).toBeUndefined();
});

describe('a borrowed runner', () => {
  test('is there no more once its frame is gone', () => {
    const { first, borrowed } = obtainAsNeighbours();
    expect(borrowed.isThere()).toBe(true);
    first.closed = true;
    expect(borrowed.isThere()).toBe(false);
  });

  test('nor once its frame shows another page, of this site or of another', () => {
    const { first, borrowed } = obtainAsNeighbours();
    delete first.loopscopeRunner;
    expect(borrowed.isThere()).toBe(false);
    Object.defineProperty(first, 'loopscopeRunner', {
      get() {
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
    });
    expect(borrowed.isThere()).toBe(false);
  });

  test('keeps neither the runs nor the listeners of a page that is gone', () => {
    const { first, second, borrowed } = obtainAsNeighbours();
    borrowed.runner.subscribe(() => {});
    borrowed.runner.run(request('while True: pass'), listener);
    second.dispatchEvent(new Event('pagehide'));
    expect(first.loopscopeRunner).toMatchObject({ runs: new Set(), listeners: new Set() });
  });
});
