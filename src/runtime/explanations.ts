/**
 * Why a run was cut off, or Python did not start, where the page finds it out and not the simulator. English, as
 * everything is that a result holds: a page in another language translates it by these templates (src/i18n/simulator).
 */
export const EXPLANATIONS = {
  stopped: 'The run was stopped.',
  'not-started': 'Python could not be started. {reason}',
  'broke-down': 'Python itself broke down and is started anew: {reason}',
  'computed-on': 'The run was ended: it went on computing after its limit of {seconds} seconds, though told to stop.',
  'wrote-on': 'The run was ended: it went on writing after its limit of {bytes} bytes of output.',
  'one-call': 'The run was ended: one single call went on for more than {seconds} seconds.',
  'real-time': 'The run was ended: it took more than {seconds} seconds of real time.',
} as const;

/** The rest of such a sentence, or a sentence of its own. */
export const REASONS = {
  'not-loaded': '{file} could not be loaded. Is there a connection? ({error})',
  'not-answered': '{file} could not be loaded: the server answered {status}.',
  'no-worker': 'the worker could not be started',
  'too-slow': 'Python did not start within two minutes',
  'no-message': 'it sent something that is no message',
  unreadable: 'what it recorded cannot be read ({error})',
  threw: 'it threw {error}',
  'nested-calls': 'calls in C are nested too deeply for a browser',
  'changed-python': 'the program has changed something that Python stands on ({error})',
  'ended-python': 'the program ended the interpreter',
  'fatal-error': 'a fatal error in C ({error})',
} as const;

type Parts = Readonly<Record<string, string | number>>;

/** A template with its parts. */
export function fill(template: string, parts: Parts): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole));
}
