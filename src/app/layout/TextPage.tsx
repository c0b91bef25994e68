import type { ReactNode } from 'react';
import type { Curriculum } from '../../lesson/lesson';
import { ChapterNav } from '../../views/lesson/ChapterNav';
import { Frame } from './Frame';
import { Ready } from './Ready';
import styles from './TextPage.module.css';

interface Props {
  /** What the page is about, beside the wordmark. */
  readonly title: string;
  readonly curriculum: Curriculum;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A page around the lessons: one column. What stands right below the title in its `<header>` says what the page is for. */
export function TextPage({ title, curriculum, className = '', children }: Props) {
  return (
    <Frame kind="page" title={title} contents={<ChapterNav curriculum={curriculum} />}>
      <div className={`${styles.page} ${className}`}>
        {children}
        <Ready />
      </div>
    </Frame>
  );
}
