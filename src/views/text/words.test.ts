import { expect, it } from 'vitest';
import { addWorkbenchMessages, createI18n } from '../../i18n/i18n';
import { BLOCKED_LOOP, TWO_SLEEPS } from '../../test/programs';
import { traceFromText } from '../../test/trace-fixture';
import { TELLINGS } from '../../trace/happening';
import { narrate } from '../../trace/narrative';
import { buildTrace } from '../../trace/trace-builder';
import { endingText, intervalText, phraseText, sentenceText, titlesOf } from './words';

async function words(language: string) {
  const i18n = await createI18n(language);
  await addWorkbenchMessages(i18n);
  return i18n;
}

/** The sentences of one moment, as a paragraph. */
async function paragraph(language: string, program: string, seconds: number): Promise<string> {
  const i18n = await words(language);
  const trace = buildTrace(traceFromText(program));
  const titles = titlesOf(i18n.t, trace.tracks);
  const told = narrate(trace).filter((happening) => !happening.machinery && happening.t === seconds * 1e9);
  return told.map((happening, i) => sentenceText(i18n, happening, told[i - 1] ?? null, titles)).join(' ');
}

it('tells a moment in sentences, and does not repeat who goes on', async () => {
  expect(await paragraph('en', TWO_SLEEPS, 1)).toBe(
    'Since 0.000 s nobody could run, so the clock has moved on by 1 s. fetch wakes: its sleep is over. It runs. ' +
      "It finishes with 'a'. main wakes: its wait for fetch is over. It runs. It waits for fetch 2.",
  );
});

it('says who holds the loop', async () => {
  expect(await paragraph('en', BLOCKED_LOOP, 0)).toContain(
    'rude runs. It is blocked in time.sleep and holds the event loop: nobody else can run.',
  );
});

it('tells it in Chinese', async () => {
  expect(await paragraph('zh-Hant', TWO_SLEEPS, 1)).toBe(
    '從 0.000 秒起誰也無法執行，於是時鐘前進了 1 s。 fetch 醒來：睡夠了。 接著輪到它執行。 ' +
      "然後完成了，結果是 'a'。 main 醒來：不必再等 fetch。 接著輪到它執行。 接著開始等 fetch 2。",
  );
});

it('tells why the simulator ended the run in the language of the rest', async () => {
  const why = 'The run was ended: it reached its limit of 10 seconds of computing.';
  expect(await paragraph('zh-Hans', `0 program explains ${why}\n0 program ends limit`, 0)).toContain(
    '说明：运行已中止：计算时间达到 10 秒的上限。',
  );
});

it.each(['en', 'zh-Hant', 'zh-Hans'])(
  'has a phrase and a sentence for everything that can be told, in %s',
  async (language) => {
    const i18n = await words(language);
    const happening = {
      seq: 0,
      t: 0 as never,
      who: 1,
      values: { count: 2, outcome: 'finished' },
      line: null,
      machinery: false,
    };
    for (const told of TELLINGS) {
      expect(phraseText(i18n, { ...happening, told })).not.toContain('telling.');
      expect(sentenceText(i18n, { ...happening, told }, null, new Map())).not.toContain('sentence.');
    }
  },
);

it('tells how long a task was in which state, and how it ended', async () => {
  const { t } = await words('en');
  const fetch = buildTrace(traceFromText(TWO_SLEEPS)).tracks.find((track) => track.title === 'fetch');
  expect(fetch?.lanes[0]?.map((span) => intervalText(t, span))).toEqual([
    'ready at 0.000 s',
    'running at 0.000 s',
    'waiting 0.000–1.000 s: sleep 1.0',
    'ready at 1.000 s',
    'running at 1.000 s',
  ]);
  expect(fetch && endingText(t, fetch)).toBe("finished at 1.000 s: 'a'");
});
