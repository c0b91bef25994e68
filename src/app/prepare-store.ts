import type { Address } from '../lesson/address';
import { opened } from '../store/changes';
import { prepare, useStore } from '../store/store';
import { programFor } from './opening';

/** Fills the store with what a page starts from, the same in a build and in the browser. The page's content is loaded. */
export function prepareStore(address: Address): void {
  prepare({ language: address.language });
  const program = programFor(address);
  if (program) prepare({ language: address.language, ...opened(useStore.getState(), program) });
}
