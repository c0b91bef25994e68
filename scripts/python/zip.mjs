/** Zip archives without a date or an order of their own: the same files make the same bytes. */
import { unzipSync, zipSync } from 'fflate';

/** The oldest date a zip can hold. */
const FIXED_DATE = '1980-01-01T00:00:00';

/**
 * A *stored* archive: zipimport reads it faster, and the whole of it compresses better than its files one by one.
 * @param {Readonly<Record<string, Uint8Array>>} files by path
 */
export function storedZip(files) {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return zipSync(sorted, { level: 0, mtime: FIXED_DATE });
}

/** The files of an archive by path; folders left out. @param {Uint8Array} archive */
export function filesOf(archive) {
  return Object.fromEntries(Object.entries(unzipSync(archive)).filter(([path]) => !path.endsWith('/')));
}
