import type { Language } from '../../lesson/lesson';
import { useAddress, useFragmentState } from '../../views/shared/href';
import { useHydrated } from '../../views/shared/use-hydrated';

/** A function that makes links from the page that is shown to the same in another language. */
export function useLanguageLink(): (language: Language) => string {
  const { address, linkTo } = useAddress();
  // There the query says which lesson it is; in the prerendered page nobody knows.
  const query = useHydrated() && address.page.kind === 'own' ? location.search : '';
  const state = useFragmentState();
  return (language) => linkTo({ language }) + query + state;
}
