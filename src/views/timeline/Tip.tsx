import { useTranslation } from 'react-i18next';
import { between, formatLength, formatSeconds } from '../../base/time';
import { tell } from '../../i18n/simulator';
import type { SubjectId } from '../../protocol/events';
import type { Freeze, Instant, ScopeBar, Span, TrackEnd } from '../../trace/model';
import { trackTitle } from '../shared/track-title';
import { rowTitle, scopeName, spanText } from './drawing/describe';
import type { Hit } from './hit';
import styles from './Tip.module.css';

interface Props {
  readonly hit: Hit;
  /** Of the pointer, in pixels of the window. */
  readonly x: number;
  readonly y: number;
  /** Titles of tasks. */
  readonly names: (task: SubjectId) => string;
}

/** What lies under the pointer, since when, and why. It repeats what the picture and the inspector say, so it needs no focus. */
export function Tip({ hit, x, y, names }: Props) {
  const { t } = useTranslation();
  const toTheLeft = typeof innerWidth === 'number' && x > innerWidth / 2;
  const above = typeof innerHeight === 'number' && y > innerHeight * 0.7;
  const shift = `translate(${toTheLeft ? 'calc(-100% - 12px)' : '12px'}, ${above ? 'calc(-100% - 8px)' : '14px'})`;
  return (
    <div className={styles.tip} role="tooltip" style={{ left: x, top: y, transform: shift }}>
      <strong className={styles.title}>
        {'track' in hit && hit.track ? trackTitle(t, hit.track) : rowTitle(t, hit.row)}
      </strong>
      {hit.kind === 'span' && <SpanTip span={hit.span} />}
      {hit.kind === 'instant' && <InstantTip instant={hit.instant} />}
      {hit.kind === 'end' && <EndTip end={hit.end} />}
      {hit.kind === 'scope' && <ScopeTip scope={hit.scope} />}
      {hit.kind === 'length' && <span>{t('timeline.length', { count: hit.length })}</span>}
      {hit.freeze && <FreezeTip freeze={hit.freeze} names={names} />}
    </div>
  );
}

function SpanTip({ span }: { readonly span: Span }) {
  const { t } = useTranslation();
  const length = between(span.start.t, span.end.t);
  return (
    <>
      <span>{spanText(t, span.state, span.label)}</span>
      <span className={styles.quiet}>
        {length > 0
          ? t('timeline.since', { time: formatSeconds(span.start.t), length: formatLength(length) })
          : t('timeline.moment-only', { time: formatSeconds(span.start.t) })}
        {span.on?.until !== undefined && ` · ${t('timeline.until', { time: formatSeconds(span.on.until) })}`}
      </span>
      {span.chain && span.chain.length > 0 ? (
        <ol className={styles.chain}>
          {span.chain.map((link, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a recursion has equal links; the list never changes.
            <li key={i}>
              <code>{link.name}</code>
              {link.line !== null && <span className={styles.quiet}> {t('timeline.line', { line: link.line })}</span>}
            </li>
          ))}
        </ol>
      ) : (
        span.line !== undefined && <span className={styles.quiet}>{t('timeline.line', { line: span.line })}</span>
      )}
    </>
  );
}

function InstantTip({ instant }: { readonly instant: Instant }) {
  const { t, i18n } = useTranslation();
  // Why the simulator ended the run is also a program's last output.
  const told = tell(i18n, instant.label.trimEnd());
  return (
    <>
      <span>{t(`timeline.${instant.kind}`)}</span>
      {told.text && <code className={styles.text}>{told.text.slice(0, 300)}</code>}
      <span className={styles.quiet}>
        {t('timeline.moment-only', { time: formatSeconds(instant.at.t) })}
        {instant.line !== undefined && ` · ${t('timeline.line', { line: instant.line })}`}
      </span>
    </>
  );
}

function EndTip({ end }: { readonly end: TrackEnd }) {
  const { t } = useTranslation();
  return (
    <>
      <span>{t(`state.${end.state}`)}</span>
      {end.label && <code className={styles.text}>{end.label.slice(0, 300)}</code>}
      <span className={styles.quiet}>{t('timeline.moment-only', { time: formatSeconds(end.at.t) })}</span>
    </>
  );
}

function ScopeTip({ scope }: { readonly scope: ScopeBar }) {
  const { t } = useTranslation();
  const length = between(scope.start.t, scope.end.t);
  return (
    <>
      <code>{scopeName(t, scope)}</code>
      <span className={styles.quiet}>
        {t('timeline.since', { time: formatSeconds(scope.start.t), length: formatLength(length) })}
        {scope.line !== undefined && ` · ${t('timeline.line', { line: scope.line })}`}
      </span>
      {scope.outcome && <span>{t(`timeline.scope-${scope.outcome}`)}</span>}
    </>
  );
}

function FreezeTip({ freeze, names }: { readonly freeze: Freeze; readonly names: (task: SubjectId) => string }) {
  const { t } = useTranslation();
  const name = freeze.task === null ? t('timeline.a-callback') : names(freeze.task);
  return (
    <span className={styles.frozen}>
      {freeze.reason === 'computing'
        ? t('timeline.frozen-computing', { name, length: formatLength(between(freeze.start.t, freeze.end.t)) })
        : t('timeline.frozen-blocking', { name, target: freeze.label || 'time.sleep' })}
    </span>
  );
}
