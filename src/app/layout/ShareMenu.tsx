import { BookOpen, CodeXml, GraduationCap, Heading, Link2, Presentation, SquareCode, Timer } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveProgram } from '../../actions/export';
import { hasMoment, linkToMoment, linkToProgram, linkToSection } from '../../actions/share';
import { formatSeconds } from '../../base/time';
import { useStore } from '../../store/store';
import { selectPosition, selectTrace } from '../../store/trace-selectors';
import { positionOf } from '../../trace/navigation';
import { Button } from '../../views/shared/Button';
import { useAddress } from '../../views/shared/href';
import { IconButton } from '../../views/shared/IconButton';
import { PopoverButton } from '../../views/shared/Popover';
import { useEarlyClick } from '../../views/shared/use-early-click';
import styles from './ShareMenu.module.css';

const EmbedDialog = lazy(() => import('./EmbedDialog').then((module) => ({ default: module.EmbedDialog })));

/** Links to copy, and the way to put what is shown into another page. */
export function ShareMenu() {
  const { t } = useTranslation();
  /** Null until it is first asked for. */
  const [embedding, setEmbedding] = useState<boolean | null>(null);
  // Who clicked before it was alive means it.
  const { ref, 'data-early': early } = useEarlyClick(() => ref.current?.click());
  const button = (
    <IconButton label={t('share.title')} ref={ref} data-early={early}>
      <Link2 aria-hidden />
    </IconButton>
  );
  return (
    <>
      <PopoverButton label={t('share.title')} button={button}>
        <LinkList onEmbed={() => setEmbedding(true)} />
      </PopoverButton>
      <Suspense>{embedding !== null && <EmbedDialog open={embedding} onClose={() => setEmbedding(false)} />}</Suspense>
    </>
  );
}

/** What became of a link: on the clipboard, to be copied by hand, or too long to be one. */
type Made = { readonly kind: 'copied' | 'too-long' } | { readonly kind: 'refused'; readonly link: string };

function LinkList({ onEmbed }: { readonly onEmbed: () => void }) {
  const { t } = useTranslation();
  const { address, linkTo } = useAddress();
  const [made, setMade] = useState<Made | null>(null);
  const [section] = useState(sectionInSight);
  const hasProgram = useStore((state) => state.program !== null);
  const canShowMoment = useStore(hasMoment);
  const time = useStore((state) => positionOf(selectTrace(state), selectPosition(state)).t);
  const page = location.href.replace(/#.*$/, '');
  const isPresented = new URLSearchParams(location.search).has('present');
  const copy = async (link: string | null | Promise<string | null>) => setMade(await copied(await link));
  return (
    <div className={styles.menu}>
      <p className={styles.heading}>{t('share.title')}</p>
      <Item
        icon={<BookOpen aria-hidden />}
        label={t(address.page.kind === 'playground' ? 'share.page' : 'share.lesson')}
        onClick={() => copy(linkToSection(page, null))}
      />
      {section && (
        <Item
          icon={<Heading aria-hidden />}
          label={t('share.section', { title: section.title })}
          onClick={() => copy(linkToSection(page, section.id))}
        />
      )}
      {hasProgram && (
        <Item
          icon={<SquareCode aria-hidden />}
          label={t('share.program')}
          onClick={() => copy(linkToProgram(page, useStore.getState()))}
        />
      )}
      {canShowMoment && (
        <Item
          icon={<Timer aria-hidden />}
          label={t('share.moment')}
          hint={t('share.moment-hint', { time: formatSeconds(time) })}
          onClick={() => copy(linkToMoment(page, useStore.getState()))}
        />
      )}
      <Item icon={<CodeXml aria-hidden />} label={t('embed.open')} onClick={onEmbed} />
      {address.page.kind === 'lesson' && !isPresented && (
        <Item
          icon={<Presentation aria-hidden />}
          label={t('present.open')}
          onClick={() => location.assign(`?present=${section?.id ?? ''}`)}
        />
      )}
      {address.page.kind === 'lesson' && (
        <a className={styles.teach} href={linkTo({ page: { kind: 'teach', slug: address.page.slug } })}>
          <GraduationCap aria-hidden />
          {t('share.teach')}
        </a>
      )}
      <div className={styles.made} role="status">
        {made && <p>{t(`share.${made.kind}`)}</p>}
        {made?.kind === 'refused' && (
          <input
            className={styles.link}
            readOnly
            aria-label={t('share.title')}
            value={made.link}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
        {made?.kind === 'too-long' && <Button onClick={saveProgram}>{t('share.save')}</Button>}
      </div>
    </div>
  );
}

interface ItemProps {
  readonly icon: ReactElement;
  readonly label: string;
  readonly hint?: string;
  readonly onClick: () => void;
}

function Item({ icon, label, hint, onClick }: ItemProps) {
  return (
    <Button variant="quiet" className={styles.item ?? ''} onClick={onClick}>
      {icon}
      <span className={styles.label}>
        {label}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </Button>
  );
}

async function copied(link: string | null): Promise<Made> {
  if (link === null) return { kind: 'too-long' };
  try {
    await navigator.clipboard.writeText(link);
    return { kind: 'copied' };
  } catch {
    // Refused, or there is no clipboard: a page without HTTPS, a frame without the permission.
    return { kind: 'refused', link };
  }
}

/** The heading under which the reader is: the last above the upper third of the window. */
function sectionInSight(): { readonly id: string; readonly title: string } | null {
  const headings = [...document.querySelectorAll<HTMLElement>('#content article h2[id]')];
  const heading = headings.findLast((each) => each.getBoundingClientRect().top < innerHeight / 3);
  return heading ? { id: heading.id, title: heading.textContent } : null;
}
