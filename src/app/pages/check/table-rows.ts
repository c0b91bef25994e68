import type { TFunction } from 'i18next';
import { type Handed, solvedAgain } from './handed-in';

/** One row for each learner, one column for each exercise that any of them has; the first row names the columns. */
export function tableRows(handed: readonly Handed[], t: TFunction): string[][] {
  const keys = [
    ...new Set(handed.flatMap(({ completion: { answers, open } }) => [...Object.keys(answers), ...open])),
  ].sort();
  const head = [t('check.name'), t('check.course'), t('check.date'), t('check.says'), t('check.again'), ...keys];
  return [
    head,
    ...handed.map((each) => [...summary(each, t), ...keys.map((key) => t(`check.state-${stateOf(each, key)}`))]),
  ];
}

function summary(each: Handed, t: TFunction): string[] {
  const { name, course, date, answers } = each.completion;
  const again = Object.keys(each.judged).length === 0 ? '' : String(solvedAgain(each));
  return [name, course ?? t('check.all-lessons'), date, String(Object.keys(answers).length), again];
}

/** What is known of one exercise of one learner. */
export function stateOf({ completion, judged }: Handed, key: string) {
  const answer = Object.hasOwn(completion.answers, key) ? completion.answers[key] : undefined;
  if (answer === undefined) return 'open';
  if (answer === null) return 'no-answer';
  return judged[key] ?? 'not-run';
}
