import { Component, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../store/store';
import { Button } from '../../views/shared/Button';
import styles from './Boundary.module.css';

interface Props {
  readonly children: ReactNode;
  /** Stands for the whole page rather than for one pane. */
  readonly whole?: boolean;
}

/** Keeps a fault of the page where it is, and the learner's code in sight: it lies in the store, not in what failed. */
export class Boundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Failure error={error} whole={this.props.whole ?? false} onRetry={() => this.setState({ error: null })} />;
  }
}

interface FailureProps {
  readonly error: Error;
  readonly whole: boolean;
  readonly onRetry: () => void;
}

function Failure({ error, whole, onRetry }: FailureProps) {
  const { t } = useTranslation();
  const source = useStore((state) => state.program?.source);
  const Title = whole ? 'h1' : 'h2';
  return (
    <div className={`${styles.failure} ${whole ? styles.whole : ''}`} role="alert">
      <Title className={styles.title}>{t(whole ? 'error.page-title' : 'error.title')}</Title>
      <p>{t(source === undefined ? 'error.body-no-code' : 'error.body')}</p>
      {source !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region
        <pre className={styles.code} tabIndex={0}>
          {source}
        </pre>
      )}
      <div className={styles.buttons}>
        <Button variant="primary" onClick={whole ? () => location.reload() : onRetry}>
          {t(whole ? 'error.reload' : 'error.retry')}
        </Button>
        {source !== undefined && <CopyCode source={source} />}
      </div>
      <p className={styles.detail}>{error.message}</p>
    </div>
  );
}

/** Says by itself that it has copied: where the page has failed, nothing else would. */
function CopyCode({ source }: { readonly source: string }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<'error.copied' | 'notice.copy-failed' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(source).then(
      () => setSaid('error.copied'),
      () => setSaid('notice.copy-failed'),
    );
  return (
    <>
      <Button onClick={copy}>{t('error.copy')}</Button>
      <span role="status">{said && t(said)}</span>
    </>
  );
}
