/**
 * Python for the editor. The tokens are those which the build's highlighter colours too, so that the static program and
 * the editor that takes its place look alike; Monaco's own definition knows no functions and paints `print` a keyword.
 */
import type { languages } from 'monaco-editor/editor';

/** `languages.IndentAction.Indent`; the enumeration itself is only there once Monaco is. */
const INDENT = 1 as languages.IndentAction.Indent;

export const PYTHON_CONFIGURATION: languages.LanguageConfiguration = {
  comments: { lineComment: '#' },
  brackets: [
    ['{', '}'],
    ['[', ']'],
    ['(', ')'],
  ],
  autoClosingPairs: [
    { open: '{', close: '}' },
    { open: '[', close: ']' },
    { open: '(', close: ')' },
    { open: '"', close: '"', notIn: ['string', 'comment'] },
    { open: "'", close: "'", notIn: ['string', 'comment'] },
  ],
  onEnterRules: [
    {
      beforeText: /^\s*(?:async|class|def|elif|else|except|finally|for|if|match|case|try|while|with)\b.*:\s*$/,
      action: { indentAction: INDENT },
    },
  ],
};

export const PYTHON_TOKENS: languages.IMonarchLanguage = {
  defaultToken: '',
  tokenPostfix: '',
  keywords:
    'and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
      ' ',
    ),
  constants: ['False', 'None', 'True', 'Ellipsis', 'NotImplemented', '__debug__'],
  escapes: /\\(?:[abfnrtv\\'"\n]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|N\{[^}]*\}|[0-7]{1,3})/,
  tokenizer: {
    root: [
      [/\s+/, ''],
      [/#.*$/, 'comment'],
      [/\b(def)(\s+)([A-Za-z_]\w*)/, ['keyword', '', 'function']],
      [/\b(class)(\s+)([A-Za-z_]\w*)/, ['keyword', '', 'type']],
      [/@[A-Za-z_][\w.]*/, 'decorator'],
      [/0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?[jJ]?/, 'number'],
      [/([rRbBuU]{0,2})("""|''')/, { token: 'string', next: '@longString.$2' }],
      [/([fFtT][rR]?|[rR][fFtT])("""|''')/, { token: 'string', next: '@longTemplate.$2' }],
      [/([fFtT][rR]?|[rR][fFtT])(["'])/, { token: 'string', next: '@template.$2' }],
      [/([rRbBuU]{0,2})(["'])/, { token: 'string', next: '@string.$2' }],
      [/[A-Za-z_]\w*(?=\s*\()/, { cases: { '@keywords': 'keyword', '@default': 'function' } }],
      [/[A-Za-z_]\w*/, { cases: { '@keywords': 'keyword', '@constants': 'number', '@default': '' } }],
      [/[{}()[\]]/, '@brackets'],
      [/[,:;.]/, 'punctuation'],
      [/[-+*/%=<>!&|^~@]+/, 'keyword'],
    ],
    string: [
      [/[^\\"']+/, 'string'],
      [/@escapes/, 'string'],
      [/\\$/, 'string'],
      [/["']/, { cases: { '$#==$S2': { token: 'string', next: '@pop' }, '@default': 'string' } }],
      [/$/, { token: 'string', next: '@pop' }],
    ],
    template: [
      [/\{\{|\}\}/, 'string'],
      [/\{/, { token: 'punctuation', next: '@replacement' }],
      [/[^\\"'{}]+/, 'string'],
      [/@escapes/, 'string'],
      [/["']/, { cases: { '$#==$S2': { token: 'string', next: '@pop' }, '@default': 'string' } }],
      [/\}/, 'string'],
    ],
    longString: [
      [/[^\\"']+/, 'string'],
      [/@escapes/, 'string'],
      [/"""|'''/, { cases: { '$#==$S2': { token: 'string', next: '@pop' }, '@default': 'string' } }],
      [/["'\\]/, 'string'],
    ],
    longTemplate: [
      [/\{\{|\}\}/, 'string'],
      [/\{/, { token: 'punctuation', next: '@replacement' }],
      [/[^\\"'{}]+/, 'string'],
      [/@escapes/, 'string'],
      [/"""|'''/, { cases: { '$#==$S2': { token: 'string', next: '@pop' }, '@default': 'string' } }],
      [/["'\\}]/, 'string'],
    ],
    replacement: [
      [/\}/, { token: 'punctuation', next: '@pop' }],
      [/![rsa]\b/, 'punctuation'],
      [/:[^{}"']*(?=\})/, 'string'],
      { include: '@root' },
    ],
  },
};
