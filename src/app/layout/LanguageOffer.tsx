import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { declineOffer } from '../../actions/preferences';
import { createI18n } from '../../i18n/i18n';
import type { Language } from '../../lesson/lesson';
import { useStore } from '../../store/store';
import { useAddress, useFragmentState } from '../../views/shared/href';
import { IconButton } from '../../views/shared/IconButton';
import { giveRoomBack } from '../offer-room';
import { preferredLanguage } from '../preferred-language';
import styles from './LanguageOffer.module.css';

interface Offer {
  readonly language: Language;
  readonly text: string;
  readonly link: string;
  readonly dismiss: string;
}

/** Offers the page in the browser's language, in that language. It is never forced: the address alone decides. */
export function LanguageOffer() {
  const { address, linkTo } = useAddress();
  const state = useFragmentState();
  const declined = useStore((state) => state.offerDeclined);
  const [offer, setOffer] = useState<Offer | null>(null);

  useEffect(() => {
    const language = preferredLanguage(navigator.languages);
    if (language === null || language === address.language) return setOffer(null);
    let current = true;
    void createI18n(language).then(({ t }) => {
      if (!current) return;
      setOffer({ language, text: t('app.offer'), link: t('app.offer-link'), dismiss: t('app.offer-dismiss') });
    });
    return () => {
      current = false;
    };
  }, [address.language]);

  useEffect(() => {
    if (declined) giveRoomBack();
  }, [declined]);

  return (
    <div className={`${styles.room} no-print`}>
      {offer && !declined && (
        <aside className={styles.offer} lang={offer.language}>
          <p>
            {offer.text}{' '}
            <a href={linkTo({ language: offer.language }) + state} hrefLang={offer.language}>
              {offer.link}
            </a>
          </p>
          <IconButton label={offer.dismiss} onClick={declineOffer}>
            <X aria-hidden />
          </IconButton>
        </aside>
      )}
    </div>
  );
}
