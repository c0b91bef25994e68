import type { Lesson } from '../lesson/lesson';

/**
 * Opens what the address says beyond its page, now and whenever its fragment changes. Few addresses do, so the code for it
 * is fetched only then.
 * @returns a function that ends it
 */
export function followLink(lesson: Lesson | null): () => void {
  const open = () => {
    if (!saysMore(location)) return;
    const { search, hash } = location;
    void import('./open-link').then(({ openLink }) => openLink(lesson, { search, hash }));
  };
  open();
  addEventListener('hashchange', open);
  return () => removeEventListener('hashchange', open);
}

/** Whether an address names a program or holds a state. */
export function saysMore({ search, hash }: Pick<Location, 'search' | 'hash'>): boolean {
  return /[?&](program|exercise)=|#v\d/.test(search + hash);
}
