import type { Lesson } from '../lesson/lesson';

/**
 * Opens what the address says beyond its page, now and whenever its fragment changes. Few addresses do, so the code for it
 * is fetched only then.
 * @returns a function that ends it
 */
export function followLink(lesson: Lesson | null): () => void {
  const open = () => {
    if (!/[?&](program|exercise)=|#v\d/.test(location.search + location.hash)) return;
    const { search, hash } = location;
    void import('./open-link').then(({ openLink }) => openLink(lesson, { search, hash }));
  };
  open();
  addEventListener('hashchange', open);
  return () => removeEventListener('hashchange', open);
}
