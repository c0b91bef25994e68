import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trace } from '../../trace/model';
import type { TaskState } from '../../trace/state-model';
import { IconButton } from '../shared/IconButton';
import styles from './FindBar.module.css';
import { findMatches, type Match } from './find';
import { type Filter, NO_FILTER } from './use-rows';

interface Props {
  readonly trace: Trace;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** Looks at what was found. */
  readonly onMatch: (match: Match) => void;
  readonly onClose: () => void;
}

const STATES: readonly TaskState[] = ['ready', 'running', 'waiting', 'finished', 'failed', 'cancelled'];

/** Finds tasks and labels one after the other, and hides the tasks that don't match. */
export function FindBar({ trace, filter, onFilter, onMatch, onClose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(filter.text);
  const [narrows, setNarrows] = useState(filter.text !== '');
  const [current, setCurrent] = useState(-1);
  const wanted = useDeferredValue(text);
  const matches = useMemo(() => findMatches(trace, wanted), [trace, wanted]);
  const go = (by: number) => {
    if (matches.length === 0) return;
    const next = (current + by + (current < 0 && by < 0 ? 1 : 0) + matches.length) % matches.length;
    setCurrent(next);
    onMatch(matches[next] as Match);
  };
  const write = (next: string) => {
    setText(next);
    setCurrent(-1);
    if (narrows) onFilter({ ...filter, text: next });
  };
  const close = () => {
    onFilter(NO_FILTER);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'search')
      go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const toggle = (state: TaskState) => {
    const states = new Set(filter.states);
    if (!states.delete(state)) states.add(state);
    onFilter({ ...filter, states });
  };
  return (
    <search className={styles.bar} onKeyDown={onKeyDown}>
      <input
        type="search"
        className={styles.text}
        aria-label={t('timeline.find-text')}
        placeholder={t('timeline.find-text')}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: it was opened to be typed into.
        autoFocus
        onChange={(event) => write(event.target.value)}
      />
      <output className={styles.count}>
        {text !== '' && t('timeline.matches', { current: current + 1, count: matches.length })}
      </output>
      <IconButton label={t('timeline.find-previous')} disabled={matches.length === 0} onClick={() => go(-1)}>
        <ChevronUp />
      </IconButton>
      <IconButton label={t('timeline.find-next')} disabled={matches.length === 0} onClick={() => go(1)}>
        <ChevronDown />
      </IconButton>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={narrows}
          onChange={(event) => {
            setNarrows(event.target.checked);
            onFilter({ ...filter, text: event.target.checked ? text : '' });
          }}
        />
        {t('timeline.only-named')}
      </label>
      <fieldset className={styles.states}>
        <legend className="visually-hidden">{t('timeline.only-states')}</legend>
        {STATES.map((state) => (
          <label key={state} className={styles.choice}>
            <input type="checkbox" checked={filter.states.has(state)} onChange={() => toggle(state)} />
            {t(`state.${state}`)}
          </label>
        ))}
      </fieldset>
      <IconButton label={t('timeline.find-close')} onClick={close}>
        <X />
      </IconButton>
    </search>
  );
}
