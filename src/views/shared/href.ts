import { useLocation } from 'wouter';
import { useLocationProperty } from 'wouter/use-browser-location';
import { type Address, linkBetween, parsePath, pathOf } from '../../lesson/address';

/**
 * The address shown, and a function that makes links from it to other pages: relative ones, because the site may lie under
 * any path of a host. Plain `<a href>`s do: src/app/navigation.ts turns clicks on them into changes of the page.
 */
export function useAddress(): { address: Address; linkTo: (target: Partial<Address>) => string } {
  const [path] = useLocation();
  const address = parsePath(path);
  if (!address) throw new Error(`There is no page at ${path}`);
  return { address, linkTo: (target) => linkBetween(path, pathOf({ ...address, ...target })) };
}

/** What the fragment holds (src/lesson/fragment.ts), to be taken along into another language; empty for a section's name. */
export function useFragmentState(): string {
  return useLocationProperty(
    () => (/^#v\d+\./.test(location.hash) ? location.hash : ''),
    () => '',
  );
}
