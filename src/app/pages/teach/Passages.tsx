import { useTranslation } from 'react-i18next';
import type { SectionLink } from '../../../lesson/lesson';
import type { Passage } from '../../../lesson/teaching';
import { Html } from '../../../views/lesson/Html';
import { useAddress } from '../../../views/shared/href';
import styles from './TeachPage.module.css';

interface PassagesProps {
  readonly slug: string;
  readonly passages: readonly Passage[];
}

/** Text of the lesson; where a program stands in it, a link to it. */
export function Passages({ slug, passages }: PassagesProps) {
  return passages.map((passage, index) =>
    passage.kind === 'html' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the passages of a lesson never change their order
      <Html key={index} html={passage.html} className="prose" />
    ) : (
      <p key={passage.name} className={styles.shown}>
        <ProgramLink slug={slug} name={passage.name} />
      </p>
    ),
  );
}

/** A program where the lesson shows it, opened in the editor. */
export function ProgramLink({ slug, name }: { readonly slug: string; readonly name: string }) {
  const { linkTo } = useAddress();
  return (
    <a className={styles.program} href={`${linkTo({ page: { kind: 'lesson', slug } })}?program=${name}`}>
      {name}.py
    </a>
  );
}

/** In which section of the lesson something stands. */
export function InSection({ slug, section }: { readonly slug: string; readonly section: SectionLink | null }) {
  const { t } = useTranslation();
  const { linkTo } = useAddress();
  const lesson = linkTo({ page: { kind: 'lesson', slug } });
  if (!section) return <a href={lesson}>{t('teach.beginning')}</a>;
  return <a href={`${lesson}#${encodeURI(section.id)}`}>{section.title}</a>;
}
