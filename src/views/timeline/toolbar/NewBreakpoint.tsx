import { type FormEvent, type ReactNode, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addBreakpoint } from '../../../actions/breakpoints';
import { useStore } from '../../../store/store';
import { selectTrace } from '../../../store/trace-selectors';
import { primitiveNames, taskTitles } from '../../../trace/breakpoint-hits';
import { type Condition, TASK_EVENTS } from '../../../trace/breakpoints';
import { Button } from '../../shared/Button';
import styles from './BreakpointsMenu.module.css';

type Kind = Condition['kind'];
const KINDS: readonly Kind[] = [...TASK_EVENTS, 'contended', 'queue-longer', 'loop-blocked', 'line'];

/** What the reader has chosen so far; what a kind does not need waits for one that does. */
interface Draft {
  readonly kind: Kind;
  readonly task: string;
  readonly primitive: string;
  readonly line: number;
  readonly than: number;
}

/** A form that makes a breakpoint by choosing from lists: the tasks and locks are those of the run in sight. */
export function NewBreakpoint() {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Draft>({ kind: 'task-waiting', task: '', primitive: '', line: 1, than: 3 });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    addBreakpoint(conditionOf(draft));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={t('breakpoint.condition')}>
        {(id) => (
          <select id={id} value={draft.kind} onChange={(event) => change({ kind: event.target.value as Kind })}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`breakpoint.kind.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Detail draft={draft} change={change} />
      <Button type="submit">{t('breakpoint.add')}</Button>
    </form>
  );
}

interface DetailProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** What a kind of condition needs to be told besides. */
function Detail({ draft, change }: DetailProps) {
  const { t } = useTranslation();
  const trace = useStore(selectTrace);
  const tasks = useMemo(() => taskTitles(trace), [trace]);
  const primitives = useMemo(() => primitiveNames(trace), [trace]);
  const lines = useStore((state) => state.program?.source.split('\n').length ?? 1);
  switch (draft.kind) {
    case 'loop-blocked':
      return null;
    case 'line':
      return (
        <Field label={t('breakpoint.line')}>
          {(id) => <Count id={id} value={draft.line} least={1} most={lines} onChange={(line) => change({ line })} />}
        </Field>
      );
    case 'queue-longer':
      return (
        <Field label={t('breakpoint.length')}>
          {(id) => <Count id={id} value={draft.than} least={0} most={9999} onChange={(than) => change({ than })} />}
        </Field>
      );
    case 'contended':
      return (
        <Field label={t('breakpoint.primitive')}>
          {(id) => (
            <Names
              id={id}
              value={draft.primitive}
              any={t('breakpoint.any-primitive')}
              names={primitives}
              onChange={(primitive) => change({ primitive })}
            />
          )}
        </Field>
      );
    default:
      return (
        <Field label={t('breakpoint.task')}>
          {(id) => (
            <Names
              id={id}
              value={draft.task}
              any={t('breakpoint.any-task')}
              names={tasks}
              onChange={(task) => change({ task })}
            />
          )}
        </Field>
      );
  }
}

interface FieldProps {
  readonly label: string;
  /** The control, which is to have that id. */
  readonly children: (id: string) => ReactNode;
}

function Field({ label, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.fieldName} htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}

interface NamesProps {
  readonly id: string;
  readonly value: string;
  readonly any: string;
  readonly names: readonly string[];
  readonly onChange: (name: string) => void;
}

function Names({ id, value, any, names, onChange }: NamesProps) {
  return (
    <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{any}</option>
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}

interface CountProps {
  readonly id: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

function Count({ id, value, least, most, onChange }: CountProps) {
  return (
    <input
      id={id}
      type="number"
      required
      min={least}
      max={most}
      value={Number.isNaN(value) ? '' : value}
      onChange={(event) => onChange(event.target.valueAsNumber)}
    />
  );
}

function conditionOf({ kind, task, primitive, line, than }: Draft): Condition {
  switch (kind) {
    case 'line':
      return { kind, line };
    case 'queue-longer':
      return { kind, than };
    case 'contended':
      return { kind, primitive: primitive || null };
    case 'loop-blocked':
      return { kind };
    default:
      return { kind, task: task || null };
  }
}
