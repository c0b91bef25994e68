import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { offerRuns } from '../../actions/offer-runs';
import { openProgram } from '../../actions/program';
import type { Curriculum } from '../../lesson/lesson';
import { ChapterNav } from '../../views/lesson/ChapterNav';
import { followLink } from '../follow-link';
import { Frame } from '../layout/Frame';
import { Room } from '../layout/Room';
import { PLAYGROUND } from '../opening';

/** The workbench alone, for programs of the reader's own. */
export function PlaygroundPage({ curriculum }: { readonly curriculum: Curriculum }) {
  const { t } = useTranslation();
  useEffect(() => {
    openProgram(PLAYGROUND);
    offerRuns([]);
    return followLink(null);
  }, []);
  return (
    <Frame kind="room" title={t('home.playground-title')} contents={<ChapterNav curriculum={curriculum} />}>
      <h1 className="visually-hidden">{t('home.playground-title')}</h1>
      <Room />
    </Frame>
  );
}
