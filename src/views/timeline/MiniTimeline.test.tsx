import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, it } from 'vitest';
import { createI18n } from '../../i18n/i18n';
import { BLOCKED_LOOP, TWO_SLEEPS } from '../../test/programs';
import { traceFromText } from '../../test/trace-fixture';
import { buildTrace } from '../../trace/trace-builder';
import { MiniTimeline } from './MiniTimeline';

/** The picture's markup as the prerender makes it, where there is no document. */
async function draw(text: string, language = 'en', whole = false): Promise<string> {
  const i18n = await createI18n(language);
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <MiniTimeline trace={buildTrace(traceFromText(text))} whole={whole} />
    </I18nextProvider>,
  );
}

/** Start and end in percent of each span of a state. */
function spans(markup: string, state: string): [number, number][] {
  const found = markup.matchAll(
    new RegExp(`data-state="${state}"[^>]*><rect[^>]* x="([\\d.]+)%" width="([\\d.]+)%"`, 'g'),
  );
  return [...found].map(([, x, width]) => [Number(x), Number(x) + Number(width)]);
}

/** What stands before the tracks. */
function names(markup: string): string[] {
  return [...markup.matchAll(/<span[^>]*class="[^"]*name[^"]*"[^>]*>([^<]*)</g)].map(([, name]) => name ?? '');
}

it('draws two sleeps that overlap without a script', async () => {
  const waits = spans(await draw(TWO_SLEEPS), 'waiting');
  const [one, two] = waits.slice(-2);
  expect(waits).toHaveLength(4);
  expect(one && two && one[0] < two[1] && two[0] < one[1]).toBe(true);
});

it('stays within its width', async () => {
  const ends = spans(await draw(TWO_SLEEPS), 'running').map(([, end]) => end);
  expect(Math.max(...ends)).toBeLessThanOrEqual(100);
});

it('tells in words what it shows', async () => {
  expect(await draw(BLOCKED_LOOP)).toContain(
    'rude: blocked: time.sleep from 0.000 to 3.000 s, finished at 3.000 s. The run ends at 3.000 s.',
  );
});

it('speaks the language of the page', async () => {
  expect(await draw(BLOCKED_LOOP, 'zh-Hans')).toContain('整个运行在 3.000 秒结束。');
});

it('shortens long names, and no short one, however deep a task stands', async () => {
  const chain = Array.from({ length: 25 }, (_, depth) => {
    const [task, by] = [`task${depth}`, depth === 0 ? '' : ` by task${depth - 1}`];
    return `0 ${task} is created${by}\n0 ${task} runs`;
  });
  const deepest = '0 the_last_of_all_the_tasks is created by task24\n0 the_last_of_all_the_tasks runs';
  expect(names(await draw([...chain, deepest].join('\n'), 'en', true)).slice(-2)).toEqual(['task24', 'th…e_tasks']);
});

it('shows the first of very many tracks and says so, except where all are asked for', async () => {
  const tasks = (count: number) => Array.from({ length: count }, (_, i) => `0 task${i} is created`).join('\n');
  expect(names(await draw(tasks(20)))).toHaveLength(20);
  const folded = await draw(tasks(30));
  expect(names(folded)).toHaveLength(12);
  expect(folded).toContain('The first 12 of 30 tracks.');
  expect(names(await draw(tasks(30), 'en', true))).toHaveLength(30);
});

it('draws nothing of an empty run', async () => {
  const i18n = await createI18n('en');
  const picture = <MiniTimeline trace={buildTrace([])} />;
  expect(renderToStaticMarkup(<I18nextProvider i18n={i18n}>{picture}</I18nextProvider>)).toBe('');
});
