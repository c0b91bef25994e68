/**
 * Monaco, with what a learner's editor needs and nothing else. This module is big: import it lazily.
 * Names of features: `monaco-editor/esm/vs/features`.
 */
import * as monaco from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/readOnlyMessage/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordOperations/register';
import { PYTHON_CONFIGURATION, PYTHON_TOKENS } from './python-language';

globalThis.MonacoEnvironment = { getWorker: () => new EditorWorker() };

monaco.languages.register({ id: 'python', extensions: ['.py'] });
monaco.languages.setLanguageConfiguration('python', PYTHON_CONFIGURATION);
monaco.languages.setMonarchTokensProvider('python', PYTHON_TOKENS);

export { monaco };
