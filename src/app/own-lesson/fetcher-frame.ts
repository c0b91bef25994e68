/** The page's side of fetcher.ts. */
import { type Fetched, PATIENCE } from './fetch-text';
import type { FetchAnswer, FetchRequest } from './fetcher';

/** The frame's document may itself fail to come, and says nothing then: asking, and asking whether anybody is there, and a little more. */
const LONGEST_WAIT = 2 * PATIENCE + 5_000;

let port: Promise<MessagePort> | null = null;
let lastId = 0;
const waiting = new Map<number, (fetched: Fetched) => void>();

/** Reads a text from another site; never throws. */
export async function fetchFromSite(address: string): Promise<Fetched> {
  lastId += 1;
  const request: FetchRequest = { id: lastId, address };
  const fetched = new Promise<Fetched>((resolve) => {
    waiting.set(request.id, resolve);
    setTimeout(() => resolve({ ok: false, problem: 'unreachable', detail: null }), LONGEST_WAIT);
  });
  port ??= openFrame();
  (await port).postMessage(request);
  return fetched.finally(() => waiting.delete(request.id));
}

function openFrame(): Promise<MessagePort> {
  const frame = document.createElement('iframe');
  frame.src = new URL('lesson/fetcher/', document.documentElement.dataset.root).href;
  frame.hidden = true;
  frame.title = 'fetcher';
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data: { id, fetched } }: MessageEvent<FetchAnswer>) => waiting.get(id)?.(fetched);
  return new Promise((resolve) => {
    frame.onload = () => {
      frame.contentWindow?.postMessage(null, location.origin, [port2]);
      resolve(port1);
    };
    document.body.append(frame);
  });
}
