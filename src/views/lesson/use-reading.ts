import { type RefObject, useEffect } from 'react';
import { finishLesson, reachSection } from '../../actions/progress';

/** A heading counts as reached once it has come into the upper third of what is seen. */
const UPPER_THIRD = { rootMargin: '0px 0px -66% 0px' };

/**
 * Notes how far the reader has come: the section they are in, and that they have reached the end.
 * @param slug null where nothing is to be noted: the lesson is none of the course
 * @param text the lesson's text; its end is the element with `data-end`
 */
export function useReading(slug: string | null, text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (slug === null) return;
    const headings = new IntersectionObserver((entries) => {
      const reached = entries.filter((entry) => entry.isIntersecting).at(-1);
      if (reached) reachSection(reached.target.tagName === 'H1' ? null : reached.target.id);
    }, UPPER_THIRD);
    for (const heading of text.current?.querySelectorAll('h1, h2[id]') ?? []) headings.observe(heading);

    const end = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) finishLesson(slug);
    });
    for (const element of text.current?.querySelectorAll('[data-end]') ?? []) end.observe(element);
    return () => {
      headings.disconnect();
      end.disconnect();
    };
  }, [slug, text]);
}
