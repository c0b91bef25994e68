/** Keeps what takes long to make, by the hash of what it is made from. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const directory = fileURLToPath(new URL('../../node_modules/.cache/loopscope', import.meta.url));

/**
 * What is kept under this name for these inputs: everything that it depends on.
 * @param {string} name
 * @param {readonly (string | Uint8Array)[]} inputs
 */
export function find(name, inputs) {
  const path = pathOf(name, inputs);
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
}

/**
 * Keeps `data`, and returns it. Only the latest of each name is kept.
 * @param {string} name
 * @param {readonly (string | Uint8Array)[]} inputs
 * @param {Uint8Array} data
 */
export function keep(name, inputs, data) {
  const path = pathOf(name, inputs);
  mkdirSync(directory, { recursive: true });
  for (const old of readdirSync(directory)) {
    if (old.startsWith(`${name}-`)) rmSync(join(directory, old), { force: true });
  }
  // Renamed into place, so that another build at the same time never reads half a file.
  const temporary = join(directory, randomUUID());
  writeFileSync(temporary, data);
  renameSync(temporary, path);
  return data;
}

/** @param {string} name @param {readonly (string | Uint8Array)[]} inputs */
function pathOf(name, inputs) {
  const sum = createHash('sha256');
  for (const input of inputs) sum.update(`${input.length}:`).update(input);
  return join(directory, `${name}-${sum.digest('hex').slice(0, 16)}`);
}
