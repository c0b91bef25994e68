/** The example sites of documentation tools (examples/): how each is built, and where its pages are. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { attempt, installFromDebian } from './install.mjs';

const ROOT = fileURLToPath(new URL('../examples/', import.meta.url));
/** Where `examples-build.mjs` leaves the pages that it built, a folder for each example, and a digest of its sources. */
const BUILT = fileURLToPath(new URL('../node_modules/.cache/loopscope-examples/', import.meta.url));

/** What the tools write and no page of the example asks for. */
const UNUSED = /\.map$|\/lunr\/|^(404|genindex|search)\.html$|^sitemap|^search|objects\.inv$|(^|\/)\.(?!nojekyll)/;
/** Neither recorded nor written while building. */
const NOT_SOURCES = /^site\.sha256$|^(site|node_modules|\.vitepress\/(cache|dist))\/|^README|__pycache__/;

/**
 * @typedef {object} Tool
 * @property {(folder: string) => boolean} have makes it ready to work in that folder, by installing it where need be
 * @property {readonly string[]} build the command, run in the folder; `OUT` is the folder to write to
 */

/** @type {Readonly<Record<string, Tool>>} by the name of the example's folder */
export const EXAMPLES = {
  sphinx: {
    have: () => haveCommand(['sphinx-build', '--help'], 'sphinx-build', ['python3-sphinx']),
    build: ['sphinx-build', '-q', '-b', 'html', '-d', 'OUT/.doctrees', '.', 'OUT'],
  },
  mkdocs: {
    // It names the themes that it has.
    have: () => haveCommand(['mkdocs', 'build', '--help'], 'material', ['mkdocs', 'mkdocs-material']),
    build: ['mkdocs', 'build', '-q', '-d', 'OUT'],
  },
  vitepress: {
    have: (folder) =>
      attempt('npm', ['install', '--no-package-lock', '--prefer-offline', '--no-audit', '--no-fund'], folder),
    build: ['npx', '--no-install', 'vitepress', 'build', '--outDir', 'OUT'],
  },
};

/**
 * @param {readonly string[]} command
 * @param {string} word that it writes where all is there
 * @param {readonly string[]} packages Debian's, which bring it
 */
function haveCommand([program = '', ...args], word, packages) {
  const there = () => spawnSync(program, args, { encoding: 'utf8' }).stdout?.includes(word) ?? false;
  return there() || (installFromDebian(packages) && there());
}

/**
 * Builds an example by its tool, in a copy of its sources.
 * @param {string} name
 * @param {string} out an empty folder
 * @returns {boolean} false where the tool cannot be had
 * @throws {Error} where the tool is there and fails
 */
export function buildExample(name, out) {
  const tool = EXAMPLES[name];
  if (!tool) throw new Error(`There is no example ${name}`);
  const copy = mkdtempSync(join(tmpdir(), `loopscope-${name}-`));
  try {
    for (const path of sourcesOf(name)) cpSync(join(exampleFolder(name), path), join(copy, path));
    if (!tool.have(copy)) return false;
    const [program = '', ...args] = tool.build.map((part) => part.replace('OUT', out));
    if (!attempt(program, args, copy)) throw new Error(`examples/${name} does not build.`);
    return true;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** @param {string} name */
export const exampleFolder = (name) => join(ROOT, name);

/** @param {string} name */
export const builtFolder = (name) => join(BUILT, name);

/**
 * The folder with an example's pages: as they were built here from today's sources, else as they are recorded.
 * @param {string} name
 */
export function pagesOf(name) {
  const digest = `${builtFolder(name)}.sha256`;
  const isCurrent = existsSync(digest) && readFileSync(digest, 'utf8') === digestOfSources(name);
  return isCurrent ? builtFolder(name) : recordedFolder(name);
}

/** The folder inside an example that holds its pages as the tool emitted them. @param {string} name */
export const recordedFolder = (name) => join(exampleFolder(name), 'site');

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

/** @param {string} name */
const sourcesOf = (name) => filesBelow(exampleFolder(name)).filter((path) => !NOT_SOURCES.test(path));

/**
 * A digest of what an example is built from; beside pages stands the one that they were built from.
 * @param {string} name
 */
export function digestOfSources(name) {
  const hash = createHash('sha256');
  for (const path of sourcesOf(name)) {
    hash.update(`${path}\0${readFileSync(join(exampleFolder(name), path), 'utf8')}\0`);
  }
  return hash.digest('hex');
}
