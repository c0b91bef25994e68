import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocationProperty } from 'wouter/use-browser-location';
import { isCoded } from '../../../lesson/fragment';
import type { Curriculum, Language, Outline } from '../../../lesson/lesson';
import { type Handed, LARGEST_TEXT, type Refusal, readHandedIn } from './handed-in';
import { Learners } from './Learners';
import { PasteCodes } from './PasteCodes';

interface Props {
  readonly language: Language;
  readonly curriculum: Curriculum;
  readonly outline: Outline;
}

/** The codes that were handed in: taken from a text, from files, from the link that opened the page. Nothing is kept. */
export function CheckDesk({ language, curriculum, outline }: Props) {
  const [handed, setHanded] = useState<readonly Handed[]>([]);
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const hash = useLocationProperty(
    () => location.hash,
    () => '',
  );
  // What is read while something else is being read must see it.
  const known = useRef(handed);
  const change = useCallback((next: readonly Handed[]) => {
    known.current = next;
    setHanded(next);
  }, []);
  const add = useCallback(
    async (text: string, source: string | null) => {
      const read = await readHandedIn(text, known.current, source);
      // Two readings at once may have read the same code.
      const added = read.handed.filter(({ code }) => !known.current.some((each) => each.code === code));
      change([...known.current, ...added]);
      return read.refused;
    },
    [change],
  );
  useEffect(() => {
    let gone = false;
    if (isCoded(hash)) void add(hash, null).then((problems) => !gone && setRefused(problems));
    return () => {
      gone = true;
    };
  }, [hash, add]);
  const addText = async (text: string) => {
    const problems = await add(text, null);
    setRefused(problems);
    return problems.length === 0;
  };
  const addFiles = async (files: readonly File[]) => {
    const problems: Refusal[] = [];
    for (const file of files) {
      if (file.size > LARGEST_TEXT) problems.push({ source: file.name, problem: 'too-large' });
      else problems.push(...(await add(await file.text(), file.name)));
    }
    setRefused(problems);
  };
  return (
    <>
      <PasteCodes refused={refused} onText={addText} onFiles={(files) => void addFiles(files)} />
      <Learners
        handed={handed}
        language={language}
        curriculum={curriculum}
        outline={outline}
        onJudged={(code, key, judgement) =>
          change(
            known.current.map((each) =>
              each.code === code ? { ...each, judged: { ...each.judged, [key]: judgement } } : each,
            ),
          )
        }
        onClear={() => change([])}
      />
    </>
  );
}
