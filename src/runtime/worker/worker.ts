/**
 * The worker's entry. It listens on a port of its own that the page sends first, because the worker's global `message`
 * events and `postMessage` would be within a program's reach.
 */
import type { FromWorker, PythonParts, RunRequest, ToWorker } from '../../protocol/messages';
import { SimulatedSources } from './determinism';
import { Interpreter } from './interpreter';
import { reasonOf } from './reason';
import { Turns } from './turns';

globalThis.addEventListener('message', ({ ports: [port] }: MessageEvent) => port && listen(port), { once: true });

function listen(port: MessagePort): void {
  let interpreter: Interpreter | null = null;
  const turns = new Turns();
  const send = (message: FromWorker, transfer: Transferable[] = []): void => port.postMessage(message, transfer);

  async function boot(parts: PythonParts): Promise<void> {
    const sources = new SimulatedSources();
    sources.install();
    try {
      interpreter = await Interpreter.start(parts, sources, turns, send);
      send({ type: 'ready', stackSwitching: interpreter.stackSwitching });
    } catch (error) {
      send({ type: 'boot-failed', message: textOf(error) });
    }
  }

  async function run(request: RunRequest): Promise<void> {
    if (!interpreter) throw new Error('A run was asked for before the boot.');
    try {
      send({ type: 'ended', result: await interpreter.run(request) });
      // What the run still has queued (a promise's reaction) must be over before the memory under it changes.
      await turns.end();
      send(interpreter.rewind() ? { type: 'ready', stackSwitching: interpreter.stackSwitching } : { type: 'spent' });
    } catch (error) {
      send({ type: 'crashed', message: reasonOf(error) });
    }
  }

  port.onmessage = ({ data }: MessageEvent<ToWorker>) =>
    void (data.type === 'boot' ? boot(data.parts) : run(data.request));
}

function textOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
