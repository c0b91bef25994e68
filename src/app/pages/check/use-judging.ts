import { useEffect, useRef, useState } from 'react';
import type { Language } from '../../../lesson/lesson';
import { type Handed, waiting } from './handed-in';
import { type Judgement, judgeAnswer } from './judge-answer';

/** How far running again has come; null where nothing is run. */
export interface Judged {
  readonly done: number;
  readonly count: number;
}

/**
 * Runs answers again, one after the other.
 * @param tell told of each: the code that it came with, its exercise, what became of it
 */
export function useJudging(language: Language, tell: (code: string, key: string, judgement: Judgement) => void) {
  const [judged, setJudged] = useState<Judged | null>(null);
  /** Another object for each time; whoever finds that it is not theirs any more ends. */
  const turn = useRef<object | null>(null);
  useEffect(
    () => () => {
      turn.current = null;
    },
    [],
  );
  const start = async (all: readonly Handed[]) => {
    const mine = {};
    turn.current = mine;
    const todo = all.flatMap((each) => waiting(each).map(([key, answer]) => ({ code: each.code, key, answer })));
    for (const [done, { code, key, answer }] of todo.entries()) {
      setJudged({ done, count: todo.length });
      const judgement = await judgeAnswer(language, key, answer);
      if (turn.current !== mine) return;
      tell(code, key, judgement);
    }
    setJudged(null);
  };
  /** The answer that is being run comes to its end unheard. */
  const stop = () => {
    turn.current = null;
    setJudged(null);
  };
  return { judged, start, stop };
}
