/** The page `/embed/playground/`: runs programs for the page that embeds it (docs/embedding.md). */
import { toSeconds } from '../../base/time';
import type { TraceEvent } from '../../protocol/events';
import type { RunResult } from '../../protocol/messages';
import { PythonRunner, type PythonStatus, type RunHandle } from '../../runtime/python-runner';
import { type Answer, type Asked, type Result, type RunId, readMessage, type TraceChoice, VERSION } from './messages';

type Reply = (answer: Answer) => void;
type Run = Extract<Asked, { type: 'run' }>;

/** Shows its state in `element` and answers the page's parent from now on. */
export function startEmbedPlayground(element: HTMLElement = document.body): void {
  const show = statusLine(element);
  const runner = new PythonRunner();
  const running = new Map<RunId, RunHandle>();

  async function run({ id, request, trace }: Run, reply: Reply): Promise<void> {
    const output = { stdout: [] as string[], stderr: [] as string[] };
    const batches: (readonly TraceEvent[])[] = [];
    show(running.size === 0 ? 'Running…' : `Running; ${running.size} waiting…`);
    const handle = runner.run(request, {
      onOutput(stream, text) {
        output[stream].push(text);
        reply({ source: 'loopscope', type: 'output', id, stream, text });
      },
      onEvents: (events) => batches.push(events),
    });
    running.set(id, handle);
    const result = await handle.result;
    if (running.get(id) === handle) running.delete(id);
    reply({
      ...answerTo(id, result),
      stdout: output.stdout.join(''),
      stderr: output.stderr.join(''),
      trace: await exported(batches.flat(), trace),
    });
    if (running.size === 0) show(ENDED[result.outcome]);
  }

  function receive({ data, source, origin }: MessageEvent): void {
    if (source !== window.parent) return;
    const asked = readMessage(data);
    if (!asked) return;
    // A page of opaque origin cannot be named; the answer still goes to that window alone.
    const reply: Reply = (answer) =>
      window.parent.postMessage(answer, origin === 'null' || origin === '' ? '*' : origin);
    if (asked.type === 'run') void run(asked, reply);
    else if (asked.type === 'stop') running.get(asked.id)?.stop();
    else reply(refusal(asked.id, asked.reason));
  }

  window.addEventListener('message', receive);
  runner.subscribe((status) => {
    if (running.size === 0) show(textFor(status));
  });
  void runner.warm().then(() => {
    // Says nothing but that the door is open, so it may go to whoever the parent is.
    if (runner.status.state === 'ready') {
      window.parent.postMessage({ source: 'loopscope', type: 'ready', version: VERSION } satisfies Answer, '*');
    }
  });
}

async function exported(events: readonly TraceEvent[], trace: TraceChoice): Promise<Result['trace']> {
  if (trace === 'none') return null;
  if (trace === 'events') return events;
  const { toChromeTrace } = await import('../../trace/chrome-trace');
  return toChromeTrace(events);
}

function answerTo(id: RunId, result: RunResult): Result {
  const { outcome, error, exitCode, end, explanation } = result;
  return {
    source: 'loopscope',
    type: 'result',
    id,
    outcome,
    stdout: '',
    stderr: '',
    error,
    exitCode,
    virtualSeconds: toSeconds(end),
    trace: null,
    explanation,
  };
}

function refusal(id: RunId, reason: string): Result {
  return {
    source: 'loopscope',
    type: 'result',
    id,
    outcome: 'failed',
    stdout: '',
    stderr: '',
    error: { type: 'InvalidRequest', message: reason, line: null, traceback: '' },
    exitCode: null,
    virtualSeconds: 0,
    trace: null,
    explanation: reason,
  };
}

const ENDED: Readonly<Record<RunResult['outcome'], string>> = {
  finished: 'The last program finished.',
  failed: 'The last program ended with an error.',
  deadlock: 'The last program came to a deadlock.',
  stopped: 'The last program was stopped.',
  limit: 'The last program reached a limit.',
  crashed: 'Python broke down and was started anew.',
};

function textFor(status: PythonStatus): string {
  switch (status.state) {
    case 'cold':
      return 'Waiting.';
    case 'loading':
      return 'Loading Python…';
    case 'ready':
      return 'Ready to run programs.';
    case 'failed':
      return `Python could not be started. ${status.message}`;
  }
}

function statusLine(element: HTMLElement): (text: string) => void {
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  element.append(line);
  return (text) => {
    line.textContent = text;
  };
}
