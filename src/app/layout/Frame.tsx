import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../store/store';
import { TooltipLayer } from '../../views/shared/TooltipLayer';
import { loadKeys } from '../load-keys';
import { Boundary } from './Boundary';
import styles from './Frame.module.css';
import { Header } from './Header';
import { LanguageOffer } from './LanguageOffer';
import { later } from './later';
import { Notices } from './Notices';

/** Fetched when it is first asked for: it lists every action, which a page need not know to be read. */
const KeysSheet = later(() => import('./KeysSheet').then((module) => module.KeysSheet));

/** Fetched when the reader searches for the first time. */
const SearchDialog = later(() => import('./SearchDialog').then((module) => module.SearchDialog));

interface Props {
  /** `room`: as high as the window, with panes that scroll. `page`: as long as its text. */
  readonly kind: 'room' | 'page';
  readonly contents?: ReactNode;
  readonly title?: string;
  /** Stands in the header's place. */
  readonly header?: ReactNode;
  readonly children: ReactNode;
}

/** What surrounds every page: the header, the notices, the keys, and what is shown when the page itself fails. */
export function Frame({ kind, contents, title, header, children }: Props) {
  const { t } = useTranslation();
  /** Null until it is first asked for: then it stays, closed, so that the focus goes back where it was. */
  const [keysOpen, setKeysOpen] = useState<boolean | null>(null);
  const searched = useOnce(useStore((state) => state.searching));
  useEffect(() => {
    let end: (() => void) | null = null;
    let gone = false;
    void loadKeys().then(({ dispatchKeys }) => {
      if (!gone) end = dispatchKeys(() => setKeysOpen(true));
    });
    return () => {
      gone = true;
      end?.();
    };
  }, []);
  return (
    <Boundary whole>
      <div className={`${styles.frame} ${styles[kind]}`}>
        <a className={styles.skip} href="#content">
          {t('app.skip')}
        </a>
        {header ?? (
          <>
            <Header contents={contents} title={title} onOpenKeys={() => setKeysOpen(true)} />
            <LanguageOffer />
          </>
        )}
        <main id="content" className={styles.content} tabIndex={-1}>
          {children}
        </main>
      </div>
      <Notices />
      <TooltipLayer />
      <Suspense>{searched && <SearchDialog />}</Suspense>
      <Suspense>{keysOpen !== null && <KeysSheet open={keysOpen} onClose={() => setKeysOpen(false)} />}</Suspense>
    </Boundary>
  );
}

/** Whether something has ever been so: a dialog that was open stays, closed, so that the focus goes back where it was. */
function useOnce(now: boolean): boolean {
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return ever;
}
