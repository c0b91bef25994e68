/**
 * Everything that can be wrong with what an author writes: its code, and the values that its sentence names. The sentences
 * stand in `src/i18n/authors`, in every language of the interface (problems.test.ts keeps the two alike).
 */
export const PROBLEMS = {
  // The text of a lesson.
  'raw-html': [],
  footnote: [],
  'image-in-course': [],
  'image-unnamed': ['url'],
  'image-address': ['url'],
  'image-on-device': ['url'],
  'inline-line': [],
  'link-undefined': [],
  asterisks: [],
  'stray-colons': [],
  'directive-within': ['name'],
  'heading-too-high': [],
  'id-form': ['id'],
  'id-twice': ['id'],
  'link-form': ['url'],
  'link-lesson': ['url', 'slug'],
  'link-section': ['slug', 'id'],
  'link-own-section': ['id'],
  'term-unknown': ['id'],
  'code-language': ['language'],
  // Directives.
  'directive-unknown': ['written'],
  'directive-form': ['written', 'form'],
  'directive-unlabelled': ['written'],
  'directive-labelled': ['written'],
  'directive-open': ['written'],
  'attribute-unknown': ['written', 'name'],
  'attribute-missing': ['written', 'name'],
  'program-missing': ['name'],
  'teacher-depth': [],
  'teacher-empty': [],
  'layer-lesson': ['n', 'slug'],
  'predict-choices': ['id'],
  'predict-right': ['id', 'right'],
  'predict-unexplained': ['id'],
  'predict-unasked': ['id'],
  // Exercises.
  'exercise-missing': ['id'],
  'exercise-task': [],
  'exercise-hints': ['least'],
  'exercise-solution': [],
  'exercise-part': [],
  'exercise-recorded': ['kind'],
  'part-outside': ['name'],
  'part-empty': ['name'],
  'wrong-unsaid': ['answer'],
  'wrong-unknown': ['answer'],
  'wrong-alike': ['sign'],
  'file-beside': ['name'],
  'file-unused': ['name'],
  // Files within the Markdown.
  'inline-exercise-file': ['name', 'files'],
  'inline-program-name': ['name'],
  'inline-twice': ['name'],
  // Fields of YAML, and attributes of directives.
  'front-matter': [],
  'yaml-colon': [],
  'yaml-field': [],
  'yaml-indent': [],
  'yaml-open': [],
  'yaml-sign': [],
  'yaml-tab': [],
  'yaml-twice': [],
  yaml: ['detail'],
  'field-unknown': ['name'],
  'field-missing': ['field'],
  fields: [],
  'expects-text': ['field'],
  'expects-list': ['field'],
  'expects-number': ['field'],
  'expects-whole-number': ['field'],
  'expects-truth': ['field'],
  'expects-fields': ['field'],
  'expects-one-of': ['field', 'values'],
  'expects-other-form': ['field'],
  'expects-flag': ['field'],
  'expects-name': ['field'],
  'expects-program': ['field'],
  'expects-layer': ['field'],
  'expects-asyncio-name': ['field'],
  'expects-function': ['field'],
  'expects-version': ['field'],
  'expects-month': ['field'],
  'empty-text': ['field'],
  'too-few': ['field', 'least'],
  'too-small': ['field', 'least'],
  'too-long': ['field', 'most'],
  'too-many': ['field', 'most'],
  'too-large': ['field', 'most'],
  'teaches-in-english': [],
  'teaches-unknown': ['name'],
  'builds-on-unknown': ['slug'],
  // A lesson's files, the course's files, and the languages against each other.
  'file-missing': [],
  'program-unshown': ['name'],
  'exercise-unshown': ['name'],
  'chapter-twice': ['id'],
  'lesson-twice': ['slug'],
  'lesson-reserved': ['slug'],
  'translation-differs': ['original', 'line', 'translation'],
  'translation-shorter': ['original', 'line'],
  'translation-longer': ['translation'],
  // What stands beside a lesson on another site.
  'beside-too-many': ['path', 'most'],
  'beside-elsewhere': ['path'],
  'beside-unread': ['path', 'why', 'detail'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** What the sentence of a problem names; numbers are written by the reader's language. */
export type ProblemValues<C extends ProblemCode = ProblemCode> = Readonly<
  Record<(typeof PROBLEMS)[C][number], string | number>
>;

/** One of them, as it was found. */
export interface Problem {
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}
