import { Keyboard, Languages, Menu as MenuIcon, Monitor, Moon, Search, Sun } from 'lucide-react';
import { type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setTheme } from '../../actions/preferences';
import { search } from '../../actions/search';
import { LANGUAGES, type Language } from '../../lesson/lesson';
import type { ThemeChoice } from '../../store/state';
import { useStore } from '../../store/store';
import { Choices, LanguageChoices } from '../../views/shared/Choices';
import { Dialog } from '../../views/shared/Dialog';
import { useAddress } from '../../views/shared/href';
import { IconButton } from '../../views/shared/IconButton';
import { PopoverButton } from '../../views/shared/Popover';
import { useHydrated } from '../../views/shared/use-hydrated';
import styles from './Header.module.css';
import { Logo } from './Logo';
import { later } from './later';
import { useLanguageLink } from './use-language-link';

/** Each language in its own words. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
};

/** Loaded when the text has come alive. */
const ShareMenu = later(() => import('./ShareMenu').then((module) => module.ShareMenu));

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon };
const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

interface Props {
  /** The table of contents, shown in a sheet; without it there is no button for it. */
  readonly contents?: ReactNode;
  /** What the page is about, beside the wordmark. */
  readonly title?: string | undefined;
  readonly onOpenKeys: () => void;
}

/** The line at the top of every page. */
export function Header({ contents, title, onOpenKeys }: Props) {
  const { t } = useTranslation();
  const { address, linkTo } = useAddress();
  const { kind } = address.page;
  // A lesson of somebody's own that came out of a file has no address; in the prerendered page nobody knows.
  const hydrated = useHydrated();
  const hasLink = kind === 'own' ? hydrated && new URLSearchParams(location.search).has('src') : kind === 'lesson';
  const inPlayground = kind === 'playground';
  return (
    <header className={`${styles.header} no-print`}>
      {contents && <ContentsButton>{contents}</ContentsButton>}
      <a className={styles.wordmark} href={linkTo({ page: { kind: 'home' } })}>
        <Logo />
        {t('app.name')}
      </a>
      {title && <p className={styles.title}>{title}</p>}
      <nav className={styles.tools} aria-label={t('app.more')}>
        <a
          className={styles.link}
          href={linkTo({ page: { kind: 'playground' } })}
          aria-current={inPlayground ? 'page' : undefined}
        >
          {t('app.playground')}
        </a>
        <a
          className={styles.link}
          href={linkTo({ page: { kind: 'progress' } })}
          aria-current={kind === 'progress' ? 'page' : undefined}
        >
          {t('app.progress')}
        </a>
        {(inPlayground || hasLink) && (
          <Suspense>
            <ShareMenu />
          </Suspense>
        )}
        <IconButton label={t('action.search')} keys="/" onClick={search.perform}>
          <Search aria-hidden />
        </IconButton>
        <LanguageMenu />
        <ThemeMenu />
        <span className={styles.wide}>
          <IconButton label={t('keys.open')} keys="?" onClick={onOpenKeys}>
            <Keyboard aria-hidden />
          </IconButton>
        </span>
      </nav>
    </header>
  );
}

function ContentsButton({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton label={t('app.contents')} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <MenuIcon aria-hidden />
      </IconButton>
      <Dialog shape="sheet" title={t('app.contents')} open={open} onClose={() => setOpen(false)}>
        {children}
        <p className={styles.sheetLink}>
          {(['playground', 'progress', 'glossary', 'api', 'versions', 'own'] as const).map((kind) => (
            <a key={kind} href={linkTo({ page: { kind } })}>
              {t(`app.${kind}`)}
            </a>
          ))}
        </p>
      </Dialog>
    </>
  );
}

function LanguageMenu() {
  const { t } = useTranslation();
  const { address } = useAddress();
  const linkTo = useLanguageLink();
  const choices = LANGUAGES.map((lang) => ({
    lang,
    label: LANGUAGE_NAMES[lang],
    href: linkTo(lang),
    current: lang === address.language,
  }));
  const button = (
    <IconButton label={t('app.language')}>
      <Languages aria-hidden />
    </IconButton>
  );
  return (
    <PopoverButton label={t('app.language')} button={button}>
      <LanguageChoices label={t('app.language')} choices={choices} />
    </PopoverButton>
  );
}

function ThemeMenu() {
  const { t } = useTranslation();
  const theme = useStore((state) => state.theme);
  const Icon = THEME_ICONS[theme];
  const choices = THEMES.map((value) => ({ value, label: <ThemeName theme={value} /> }));
  const button = (
    <IconButton label={t('theme.label')}>
      <Icon aria-hidden />
    </IconButton>
  );
  return (
    <PopoverButton label={t('theme.label')} button={button}>
      <Choices label={t('theme.label')} value={theme} choices={choices} onChange={setTheme} />
    </PopoverButton>
  );
}

function ThemeName({ theme }: { readonly theme: ThemeChoice }) {
  const { t } = useTranslation();
  const Icon = THEME_ICONS[theme];
  return (
    <>
      <Icon aria-hidden />
      {t(`theme.${theme}`)}
    </>
  );
}
