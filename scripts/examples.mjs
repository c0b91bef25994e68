/** The example sites of documentation tools (examples/): how each is built, and what is recorded of it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../examples/', import.meta.url));

/** The folder inside an example that holds its pages as the tool emitted them. */
export const RECORDED = 'site';

/** What the tools write and no page of the example asks for. */
const UNUSED = /\.map$|\/lunr\/|^(404|genindex|search)\.html$|^sitemap|^search|objects\.inv$|(^|\/)\.(?!nojekyll)/;
/** Neither recorded nor written while building. */
const NOT_SOURCES = /^site\.sha256$|^(site|node_modules|\.vitepress\/(cache|dist))\/|^README|__pycache__/;

/**
 * How each site is built, by the name of its folder: commands run there, `OUT` is the folder to write to.
 * @type {Readonly<Record<string, readonly (readonly string[])[]>>}
 */
export const EXAMPLES = {
  sphinx: [['sphinx-build', '-q', '-b', 'html', '-d', 'OUT/.doctrees', '.', 'OUT']],
  mkdocs: [['mkdocs', 'build', '-q', '-d', 'OUT']],
  vitepress: [
    ['npm', 'install', '--no-package-lock'],
    ['npx', '--no-install', 'vitepress', 'build', '--outDir', 'OUT'],
  ],
};

/** @param {string} name */
export const exampleFolder = (name) => join(ROOT, name);

/**
 * The files below a folder, by their path with `/`.
 * @param {string} folder
 */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** @param {string} path below the site that a tool emitted */
export const isRecorded = (path) => !UNUSED.test(path);

/**
 * A digest of what an example is built from; beside the recorded pages stands the one that they were built from.
 * @param {string} name
 */
export function digestOfSources(name) {
  const folder = exampleFolder(name);
  const hash = createHash('sha256');
  for (const path of filesBelow(folder).filter((each) => !NOT_SOURCES.test(each))) {
    hash.update(`${path}\0${readFileSync(join(folder, path), 'utf8')}\0`);
  }
  return hash.digest('hex');
}
