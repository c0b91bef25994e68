import { Copy } from 'lucide-react';
import { useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../actions/copy';
import { EMBED_DEFAULTS, EMBED_VIEWS, type EmbedOptions, type EmbedView } from '../../lesson/embed-options';
import { EMBED_WAYS, type Embedded, type EmbedWay, embedAddress, embedSnippet } from '../../lesson/embed-snippet';
import { LONGEST_LINK } from '../../lesson/fragment';
import { writeLinkState } from '../../lesson/link';
import { useStore } from '../../store/store';
import { Button } from '../../views/shared/Button';
import { Dialog } from '../../views/shared/Dialog';
import { useAddress } from '../../views/shared/href';
import { loadedLesson } from '../content';
import styles from './EmbedDialog.module.css';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The text with which another page embeds what is in sight, and how that will look. */
export function EmbedDialog(props: Props) {
  const { t } = useTranslation();
  return (
    <Dialog shape="wide" title={t('embed.title')} {...props}>
      <Embedding />
    </Dialog>
  );
}

type Kind = Embedded['kind'];

function Embedding() {
  const { t } = useTranslation();
  const { address } = useAddress();
  const choices = useEmbeddable();
  const [kind, setKind] = useState<Kind>(Object.keys(choices)[0] as Kind);
  const [way, setWay] = useState<EmbedWay>('frame');
  const [options, setOptions] = useState<EmbedOptions>(EMBED_DEFAULTS);
  const what = choices[kind];
  if (!what) return null;
  const site = document.documentElement.dataset.root ?? '';
  const embedding = { site, language: address.language, what, options };
  const snippet = embedSnippet(embedding, way);
  const preview = embedAddress(embedding);
  const kinds = Object.keys(choices) as Kind[];
  return (
    <div className={styles.columns}>
      <div className={styles.choices}>
        <Radios
          label={t('embed.what')}
          value={kind}
          choices={kinds.map((each) => [each, t(`embed.${each}`)])}
          onChange={setKind}
        />
        <Radios
          label={t('embed.way')}
          value={way}
          choices={EMBED_WAYS.map((each) => [each, t(`embed.${each}`)])}
          onChange={setWay}
        />
        <Options options={options} onChange={setOptions} />
      </div>
      <div className={styles.made}>
        <h3 className={styles.heading}>{t('embed.snippet')}</h3>
        {snippet === null ? (
          <p role="status">{t('embed.too-long')}</p>
        ) : (
          <>
            <textarea
              className={styles.snippet}
              rows={7}
              readOnly
              spellCheck={false}
              aria-label={t('embed.snippet')}
              value={snippet}
            />
            <Button variant="primary" className={styles.copy ?? ''} onClick={() => void copyText(snippet)}>
              <Copy aria-hidden />
              {t('embed.copy')}
            </Button>
          </>
        )}
        <h3 className={styles.heading}>{t('embed.preview')}</h3>
        {preview === null ? (
          <p>{t('embed.no-preview')}</p>
        ) : (
          <iframe key={preview} className={styles.preview} src={preview} title={t('embed.preview')} />
        )}
      </div>
    </div>
  );
}

/** What of the page can be embedded, the likeliest first. */
function useEmbeddable(): Partial<Record<Kind, Embedded>> {
  const { address } = useAddress();
  const program = useStore((state) => state.program);
  const fragment = useFragment(program?.source ?? null);
  return useMemo(() => {
    const { page, language } = address;
    const lesson = page.kind === 'lesson' ? loadedLesson(language, page.slug) : undefined;
    const [slug = '', name = '', inner] = program?.id.split('/') ?? [];
    const own = program && (!lesson || program.source !== program.original || inner !== undefined);
    return {
      ...(lesson && name && inner === undefined && { program: { kind: 'program', slug, name } as const }),
      ...(lesson && { lesson: { kind: 'lesson', slug: lesson.slug, title: lesson.title } as const }),
      ...(own && { own: { kind: 'own', code: program.source, fragment } as const }),
    };
  }, [address, program, fragment]);
}

/** A program packed for an address; null where there is none yet, or it is too long. */
function useFragment(code: string | null): string | null {
  const [fragment, setFragment] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    setFragment(null);
    if (code !== null) {
      void writeLinkState({ code }).then((written) => {
        if (current && written.length < LONGEST_LINK) setFragment(written);
      });
    }
    return () => {
      current = false;
    };
  }, [code]);
  return fragment;
}

interface OptionsProps {
  readonly options: EmbedOptions;
  readonly onChange: (options: EmbedOptions) => void;
}

function Options({ options, onChange }: OptionsProps) {
  const { t } = useTranslation();
  const toggle = (view: EmbedView) => {
    const shown = EMBED_VIEWS.filter((each) => options.view.includes(each) !== (each === view));
    // Something has to be shown.
    if (shown.length > 0) onChange({ ...options, view: shown });
  };
  const flag = (name: 'readOnly' | 'compact', label: string) => (
    <Check label={label} checked={options[name]} onChange={() => onChange({ ...options, [name]: !options[name] })} />
  );
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t('embed.view')}</legend>
        {EMBED_VIEWS.map((view) => (
          <Check
            key={view}
            label={t(`embed.view-${view}`)}
            checked={options.view.includes(view)}
            onChange={() => toggle(view)}
          />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('embed.options')}</legend>
        {flag('readOnly', t('embed.read-only'))}
        {flag('compact', t('embed.compact'))}
      </fieldset>
      <Radios
        label={t('theme.label')}
        value={options.theme ?? 'system'}
        choices={(['system', 'light', 'dark'] as const).map((theme) => [theme, t(`theme.${theme}`)])}
        onChange={(theme) => onChange({ ...options, theme: theme === 'system' ? null : theme })}
      />
    </>
  );
}

interface RadiosProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, label: string])[];
  readonly onChange: (value: T) => void;
}

function Radios<T extends string>({ label, value, choices, onChange }: RadiosProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {choices.map(([each, text]) => (
        <label key={each} className={styles.choice}>
          <input type="radio" name={name} checked={each === value} onChange={() => onChange(each)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: () => void;
}

function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={checked} onChange={onChange} />
      {label}
    </label>
  );
}
