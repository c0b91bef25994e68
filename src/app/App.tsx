import type { i18n } from 'i18next';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Router, useLocation } from 'wouter';
import type { Curriculum } from '../lesson/lesson';
import { useAddress } from '../views/shared/href';
import { arrive } from './navigation';
import { headOf, showHead, showLinks } from './page-head';
import { LessonPage } from './pages/LessonPage';
import { PlaygroundPage } from './pages/PlaygroundPage';

/** What a lesson doesn't need comes apart; `loadPage` has fetched it before the page is shown. */
const HomePage = lazy(() => import('./pages/HomePage').then((module) => ({ default: module.HomePage })));
const ProgressPage = lazy(() => import('./pages/ProgressPage').then((module) => ({ default: module.ProgressPage })));

const ReferencePage = lazy(() => import('./pages/ReferencePage').then((module) => ({ default: module.ReferencePage })));
const TeachPage = lazy(() => import('./pages/teach/TeachPage').then((module) => ({ default: module.TeachPage })));

const OwnLessonPage = lazy(() =>
  import('./own-lesson/OwnLessonPage').then((module) => ({ default: module.OwnLessonPage })),
);

const CoursePage = lazy(() => import('./pages/CoursePage').then((module) => ({ default: module.CoursePage })));
const CheckPage = lazy(() => import('./pages/CheckPage').then((module) => ({ default: module.CheckPage })));

interface Props {
  readonly i18n: i18n;
  readonly curriculum: Curriculum;
  /** The path of the site's root, without the slash at its end. */
  readonly base: string;
  /** The path to render in a build, where there is no browser to ask. */
  readonly path?: string;
}

/** The application: the page that the address names. */
export function App({ i18n, curriculum, base, path }: Props) {
  return (
    <I18nextProvider i18n={i18n}>
      <Router base={base} {...(path !== undefined && { ssrPath: path })}>
        <Suspense>
          <CurrentPage curriculum={curriculum} i18n={i18n} />
        </Suspense>
      </Router>
    </I18nextProvider>
  );
}

function CurrentPage({ curriculum, i18n }: Pick<Props, 'curriculum' | 'i18n'>) {
  const { address } = useAddress();
  useArrival(i18n);
  switch (address.page.kind) {
    case 'home':
      return <HomePage curriculum={curriculum} />;
    case 'lesson':
      return <LessonPage language={address.language} slug={address.page.slug} curriculum={curriculum} />;
    case 'playground':
      return <PlaygroundPage curriculum={curriculum} />;
    case 'embed':
      throw new Error('an embedded page has an entry of its own (src/app/embed/page.ts)');
    case 'progress':
      return <ProgressPage curriculum={curriculum} />;
    case 'teach':
      return <TeachPage language={address.language} slug={address.page.slug} curriculum={curriculum} />;
    case 'own':
      return <OwnLessonPage curriculum={curriculum} />;
    case 'course':
      return <CoursePage curriculum={curriculum} />;
    case 'check':
      return <CheckPage curriculum={curriculum} />;
    case 'glossary':
    case 'api':
    case 'versions':
      return <ReferencePage key={address.page.kind} kind={address.page.kind} curriculum={curriculum} />;
  }
}

/** After the page has changed: its head, its place, the focus. The first page is the browser's own affair. */
function useArrival(i18n: i18n): void {
  const [path] = useLocation();
  const { address } = useAddress();
  const shown = useRef({ path, address });
  useEffect(() => {
    if (shown.current.path === path) return;
    showHead(headOf(address, i18n));
    showLinks(shown.current.address, address);
    shown.current = { path, address };
    arrive(path);
  }, [path, address, i18n]);
}
