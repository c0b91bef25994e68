import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TooltipLayer } from '../../views/shared/TooltipLayer';
import { dispatchKeys } from '../keys';
import { Boundary } from './Boundary';
import styles from './Frame.module.css';
import { Header } from './Header';
import { KeysSheet } from './KeysSheet';
import { LanguageOffer } from './LanguageOffer';
import { Notices } from './Notices';

interface Props {
  /** `room`: as high as the window, with panes that scroll. `page`: as long as its text. */
  readonly kind: 'room' | 'page';
  readonly contents?: ReactNode;
  readonly title?: string;
  readonly children: ReactNode;
}

/** What surrounds every page: the header, the notices, the keys, and what is shown when the page itself fails. */
export function Frame({ kind, contents, title, children }: Props) {
  const { t } = useTranslation();
  const [keysOpen, setKeysOpen] = useState(false);
  useEffect(() => dispatchKeys(() => setKeysOpen(true)), []);
  return (
    <Boundary whole>
      <div className={`${styles.frame} ${styles[kind]}`}>
        <a className={styles.skip} href="#content">
          {t('app.skip')}
        </a>
        <Header contents={contents} title={title} onOpenKeys={() => setKeysOpen(true)} />
        <LanguageOffer />
        <main id="content" className={styles.content} tabIndex={-1}>
          {children}
        </main>
      </div>
      <Notices />
      <TooltipLayer />
      <KeysSheet open={keysOpen} onClose={() => setKeysOpen(false)} />
    </Boundary>
  );
}
