/** How a build makes what Python in the browser starts from (src/build/python-package.ts). */
import { findBrowser } from '../browser.mjs';
import { compiledZip } from './compile.mjs';
import { snapshot } from './snapshot.mjs';
import { filesOf, storedZip } from './zip.mjs';

/** @type {import('../../src/build/python-package').PythonFileMaker} */
export const pythonFileMaker = {
  filesOf,
  storedZip,
  compiledZip,
  snapshot: (recipe) => snapshot(recipe, findBrowser),
};
