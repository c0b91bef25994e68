/**
 * What a program wrote and how it ended: stored as text beside the program, and made comparable between CPython on a
 * machine and the simulator.
 */

/**
 * @typedef {object} Result
 * @property {number | null} exitCode
 * @property {string} stdout
 * @property {string} stderr
 */

const NO_NEWLINE = '\\ no newline at the end';
const STDOUT = '=== stdout ===';
const STDERR = '=== stderr ===';

/** The file of a stored result: exit code, stdout, and stderr where there is any. @param {Result} result */
export function formatResult({ exitCode, stdout, stderr }) {
  const sections = [`exit code: ${exitCode}\n`, `${STDOUT}\n`, endLine(stdout)];
  if (stderr) sections.push(`${STDERR}\n`, endLine(stderr));
  return sections.join('');
}

/** Reads what `formatResult` wrote. @param {string} text @returns {Result} */
export function parseResult(text) {
  const exitCode = /^exit code: (-?\d+)\n/.exec(text)?.[1];
  const [, output] = text.split(`\n${STDOUT}\n`);
  if (exitCode === undefined || output === undefined) {
    throw new Error('Not a stored result: `npm run differential:record` writes them.');
  }
  const end = `\n${output}`.indexOf(`\n${STDERR}\n`);
  const [stdout, stderr] = end === -1 ? [output, ''] : [output.slice(0, end), output.slice(end + STDERR.length + 1)];
  return { exitCode: Number(exitCode), stdout: unendLine(stdout), stderr: unendLine(stderr) };
}

/** @param {string} text */
function endLine(text) {
  return text === '' || text.endsWith('\n') ? text : `${text}\n${NO_NEWLINE}\n`;
}

/** @param {string} text */
function unendLine(text) {
  return text.endsWith(`\n${NO_NEWLINE}\n`) ? text.slice(0, -NO_NEWLINE.length - 2) : text;
}

/**
 * Takes out of stderr what may differ between two faithful Pythons: addresses, frames and line numbers of the standard
 * library, the event loop's class, and how exactly a duration was measured.
 * @param {string} text
 */
export function normaliseStderr(text) {
  return withoutForeignFrames(text)
    .replaceAll(/\b0x[0-9a-f]+/g, '0x…')
    .replaceAll(/[^\s"'(=]*\/python3\.?14(?:\.zip)?\/([\w/]+\.py):\d+/g, '$1:…')
    .replaceAll(/^(\S+:…: \w+Warning: .*\n) {2}.*\n/gm, '$1')
    .replaceAll(/<\w+EventLoop /g, '<EventLoop ')
    .replaceAll(/\bwhen=\d+(\.\d+)?/g, 'when=…')
    .replaceAll(/\b(Ran \d+ tests? in) \d+\.\d+s/g, '$1 …s')
    .replaceAll(/\btook (\d+\.\d+) seconds/g, (_, seconds) => `took ${Number(seconds).toFixed(1)} seconds`);
}

/**
 * Leaves only the program's own frames in tracebacks and stacks.
 *
 *     File ".../asyncio/runners.py", line 205, in run     a frame that goes,
 *       return runner.run(main)                           with all that is indented below it
 *     File "main.py", line 12, in main                    a frame that stays
 *
 * @param {string} text
 */
function withoutForeignFrames(text) {
  /** @type {string | null} */
  let inside = null;
  const kept = text.split('\n').filter((line) => {
    const frame = /^([ |]*)File "([^"]+)", line \d+/.exec(line);
    if (frame) {
      const [, indent = '', file] = frame;
      inside = file === 'main.py' || file?.startsWith('<') ? null : indent;
      return inside === null;
    }
    if (inside !== null && line.startsWith(`${inside}  `)) return false;
    inside = null;
    return true;
  });
  return kept.join('\n');
}
