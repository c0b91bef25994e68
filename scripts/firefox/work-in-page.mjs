/**
 * Runs inside the page, so it may use nothing from outside of itself: walks through the site and posts what it saw.
 * @param {readonly (readonly [name: string, code: string])[]} programs
 */
export async function workInPage(programs) {
  /** @type {Record<string, string>} */
  const report = {};

  /** @param {string} address @returns {Promise<HTMLIFrameElement>} */
  const open = (address) =>
    new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.width = '1440';
      frame.height = '900';
      frame.src = address;
      frame.onload = () => resolve(frame);
      document.body.append(frame);
    });

  /** @template T @param {() => T | null | undefined | false} look @returns {Promise<T>} */
  const until = async (look) => {
    for (;;) {
      const found = look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  /** @param {Promise<string>} work */
  const attempt = (work) =>
    Promise.race([
      work.catch((error) => `failed: ${error}`),
      new Promise((resolve) => setTimeout(() => resolve('did not end within a minute'), 60_000)),
    ]);

  /** @type {any[]} */
  const heard = [];
  addEventListener('message', ({ data }) => data?.source === 'loopscope' && heard.push(data));

  const lesson = async () => {
    const frame = await open('learn/hello-event-loop/');
    const page = /** @type {Document} */ (frame.contentDocument);
    await until(() => page.documentElement.hasAttribute('data-ready'));
    const button = await until(() =>
      [...page.querySelectorAll('button')].find((one) => one.textContent?.trim() === 'Run' && !one.disabled),
    );
    button.click();
    const told = await until(() =>
      [...page.querySelectorAll('[role="status"], output')]
        .map((one) => one.textContent ?? '')
        .find((text) => /Finished at|Failed at|broke down/.test(text)),
    );
    frame.remove();
    return told;
  };

  const door = async () => {
    const frame = await open('embed/playground/');
    await until(() => heard.some(({ type }) => type === 'ready'));
    for (const [id, code] of programs) {
      const run = { target: 'loopscope', type: 'run', id, code, options: { trace: 'events' } };
      frame.contentWindow?.postMessage(run, '*');
      report[id] = await attempt(
        until(() => heard.find((answer) => answer.type === 'result' && answer.id === id)).then(async (result) => {
          const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(result)));
          const sum = Array.from(new Uint8Array(bytes).slice(0, 8), (byte) => byte.toString(16).padStart(2, '0'));
          return `${result.outcome}, ${result.trace?.length} events, ${sum.join('')}, ${result.explanation ?? ''}`;
        }),
      );
    }
    return 'open';
  };

  report.lesson = await attempt(lesson());
  report.door = await attempt(door());
  await fetch('report', { method: 'POST', body: JSON.stringify(report) });
}
