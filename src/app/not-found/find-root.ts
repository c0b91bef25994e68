/**
 * Finds the site's root from a page that does not exist. A host serves 404.html under any address, so the page knows
 * neither its own depth nor the path under which the site lies: it looks for the site's marker in every folder above.
 */

/** The file at the root by which the site is recognised, and its content (src/build/prerender-plugin.ts writes it). */
export const MARKER = 'loopscope.json';

/** The folders above a path, nearest first: `/a/b/c` lies in `/a/b/`, `/a/` and `/`. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
    folders.push(path.slice(0, end + 1));
    if (end === 0) break;
  }
  return folders;
}

/** The nearest folder above which `isRoot` accepts, or null. One that cannot be asked is none. */
export async function findRoot(path: string, isRoot: (folder: string) => Promise<boolean>): Promise<string | null> {
  for (const folder of foldersAbove(path)) {
    if (await isRoot(folder).catch(() => false)) return folder;
  }
  return null;
}
