/**
 * The script of a document that does nothing but fetch, in a hidden frame of the page for a lesson of one's own. It alone may
 * connect to other sites: the page, and the workers in which programs run, keep the policy that all pages have.
 */
import { type Fetched, fetchText } from './fetch-text';

/** From the page, through the port that it brings. */
export interface FetchRequest {
  readonly id: number;
  readonly address: string;
}

/** What came of it. */
export interface FetchAnswer {
  readonly id: number;
  readonly fetched: Fetched;
}

addEventListener('message', ({ source, origin, ports: [port] }) => {
  if (source !== parent || origin !== location.origin || !port) return;
  port.onmessage = async ({ data: { id, address } }: MessageEvent<FetchRequest>) => {
    const answer: FetchAnswer = { id, fetched: await fetchText(address) };
    port.postMessage(answer);
  };
});
