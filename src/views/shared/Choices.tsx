import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './Choices.module.css';

interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: ReactNode }[];
  readonly onChange: (value: T) => void;
}

/** One of several, in a list. */
export function Choices<T extends string>({ label, value, choices, onChange }: ChoicesProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.list}>
      <legend className={styles.label}>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.item}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
          {choice.value === value && <Check className={styles.check} aria-hidden />}
        </label>
      ))}
    </fieldset>
  );
}

interface LinkChoicesProps {
  readonly label: string;
  readonly choices: readonly {
    readonly href: string;
    readonly lang: string;
    readonly label: string;
    readonly current: boolean;
  }[];
}

/** The same page in one of several languages. */
export function LanguageChoices({ label, choices }: LinkChoicesProps) {
  return (
    <nav className={styles.list} aria-label={label}>
      {choices.map(({ href, lang, label: name, current }) => (
        <a
          key={lang}
          className={styles.item}
          href={href}
          lang={lang}
          hrefLang={lang}
          aria-current={current ? 'page' : undefined}
        >
          {name}
          {current && <Check className={styles.check} aria-hidden />}
        </a>
      ))}
    </nav>
  );
}
