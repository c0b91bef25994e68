/**
 * Serves `content/` as modules (typed in virtual-modules.d.ts):
 *
 *     virtual:loopscope/course/en            the curriculum in one language, and every lesson's loader
 *     virtual:loopscope/outline/en           what stands in each lesson, for the pages that show the whole course
 *     virtual:loopscope/glossary/en          every term, for the glossary's page; likewise api/en and versions/en
 *     virtual:loopscope/teaching/en          what each lesson takes, and every guide's loader: for those who teach
 *     virtual:loopscope/guide/en/the-tower   a lesson's guide
 *     virtual:loopscope/lesson/en/the-tower  a lesson in one language, loaded lazily
 *     virtual:loopscope/program/the-tower/x  a program with its recorded run, shared by the languages
 *     virtual:loopscope/teacher/en           what lessons say to whoever teaches them
 *     virtual:loopscope/recordings           the loader of every exercise's recorded run, which few readers ask for
 *     virtual:loopscope/recording/the-tower/x
 *
 * A build writes `lessons.json` beside the site's pages, which describes the course to programs.
 *
 * Mistakes in the content stop the build, and in development appear in Vite's overlay. A change reloads the page.
 */
import { join, sep } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { catalogueOf } from '../lesson/catalogue.ts';
import { outlineOf } from '../lesson/curriculum.ts';
import type { Exercise } from '../lesson/exercise.ts';
import { createHighlight, type Highlight } from '../lesson/highlight.ts';
import { type Golden, LANGUAGES, type Language, type Lesson, type Program } from '../lesson/lesson.ts';
import { apiIndexIn, glossaryIn, versionsIn } from '../lesson/reference.ts';
import { guideOf, overviewOf } from '../lesson/teaching.ts';
import { type Content, ContentError, loadContent } from './content.ts';

const PREFIX = 'virtual:loopscope/';
/** Rollup's sign for "not a file". */
const RESOLVED = `\0${PREFIX}`;

export function lessons(): Plugin {
  let root = process.cwd();
  let highlight: Highlight | null = null;
  let content: Content | null = null;

  const current = async (): Promise<Content> => {
    highlight ??= await createHighlight();
    content ??= loadContent(root, highlight);
    return content;
  };

  const refuseMistakes = (context: Rolldown.PluginContext, { broken }: Content): void => {
    if (broken.length === 0) return;
    const { message, file, line, column } = new ContentError(broken, root);
    context.error({ message, id: file, loc: { file, line, column } });
  };

  return {
    name: 'loopscope:lessons',
    // One reading of the content serves the pages in the browser and the prerendering.
    sharedDuringBuild: true,
    configResolved(config) {
      root = config.root;
    },
    async buildStart() {
      // In development the page that needs the content shows what is wrong with it.
      if (this.environment.mode === 'build') refuseMistakes(this, await current());
    },
    resolveId: {
      filter: { id: /^virtual:loopscope\// },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:loopscope\// },
      async handler(id) {
        const now = await current();
        refuseMistakes(this, now);
        return moduleText(id.slice(RESOLVED.length), now);
      },
    },
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      const { curriculum, lessons } = await current();
      const source = `${JSON.stringify(catalogueOf(curriculum, lessons))}\n`;
      this.emitFile({ type: 'asset', fileName: 'lessons.json', source });
    },
    hotUpdate({ file }) {
      if (!file.startsWith(join(root, 'content') + sep)) return;
      content = null;
      const graph = this.environment.moduleGraph;
      for (const [id, module] of graph.idToModuleMap) if (id.startsWith(RESOLVED)) graph.invalidateModule(module);
      this.environment.hot.send({ type: 'full-reload' });
      return [];
    },
  };
}

/** The source of one virtual module; `name` is what follows the prefix. */
function moduleText(name: string, content: Content): string {
  const [kind, first = '', second = ''] = name.split('/');
  if (kind === 'recordings') return recordingsText(content);
  if (kind === 'recording') return exported(recordingOf(exercisesOf(content, first)[second]));
  if (kind === 'course' && isLanguage(first)) return courseText(content, first);
  if (kind === 'outline' && isLanguage(first)) return exported(outlineOf(content.lessons[first]));
  if (kind === 'teacher' && isLanguage(first)) return exported(content.teacherNotes[first]);
  if (kind === 'glossary' && isLanguage(first)) {
    return exported(glossaryIn(first, content.glossary, content.lessons[first]));
  }
  if (kind === 'api' && isLanguage(first)) return exported(apiIndexIn(first, content.lessons));
  if (kind === 'versions' && isLanguage(first)) return exported(versionsIn(first, content.history, content.lessons));
  if (kind === 'teaching' && isLanguage(first)) return teachingText(content, first);
  if ((kind === 'lesson' || kind === 'guide') && isLanguage(first)) {
    const lesson = content.lessons[first].get(second);
    if (lesson) return kind === 'lesson' ? lessonText(lesson) : guideText(lesson, content);
  }
  if (kind === 'program') {
    const program = programOf(content, first, second);
    if (program) return exported(program);
  }
  throw new Error(`There is no module ${PREFIX}${name}`);
}

function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text);
}

function programOf(content: Content, slug: string, name: string): Program | undefined {
  // A program is the same in all languages.
  return content.lessons.en.get(slug)?.programs[name];
}

function courseText({ curriculum, lessons }: Content, language: Language): string {
  const loaders = loadersText('lesson', language, lessons[language]);
  return `export const curriculum = ${parsed(curriculum[language])};\nexport const lessons = ${loaders};\n`;
}

function teachingText({ lessons }: Content, language: Language): string {
  const loaders = loadersText('guide', language, lessons[language]);
  return `export const overview = ${parsed(overviewOf(lessons[language]))};\nexport const guides = ${loaders};\n`;
}

/** An object of functions, by slug, each of which loads a lesson's module of a kind. */
function loadersText(kind: string, language: Language, lessons: ReadonlyMap<string, Lesson>): string {
  const entries = [...lessons.keys()].map(
    (slug) => `  ${JSON.stringify(slug)}: () => import(${JSON.stringify(`${PREFIX}${kind}/${language}/${slug}`)}),`,
  );
  return `{\n${entries.join('\n')}\n}`;
}

function recordingsText(content: Content): string {
  const entries = [...content.lessons.en.values()].flatMap(({ slug, exercises }) =>
    Object.keys(exercises).map((id) => {
      const key = `${slug}/${id}`;
      return `  ${JSON.stringify(key)}: () => import(${JSON.stringify(`${PREFIX}recording/${key}`)}),`;
    }),
  );
  return `export const recordings = {\n${entries.join('\n')}\n};\n`;
}

function exercisesOf(content: Content, slug: string): Lesson['exercises'] {
  return content.lessons.en.get(slug)?.exercises ?? {};
}

/** The run of the solution, or of the program that is asked about. */
function recordingOf(exercise: Exercise | undefined): Golden | null {
  if (!exercise) return null;
  const { form } = exercise;
  return ('solution' in form ? form.solution : form.program).golden;
}

/** Recorded runs of exercises are modules of their own; programs that answer wrongly are for teachers. */
function forLearners(exercise: Exercise): Exercise {
  const { form } = exercise;
  const bare = (program: Program): Program => ({ ...program, golden: null });
  return {
    ...exercise,
    wrong: exercise.wrong.map((answer) => ({ ...answer, html: null })),
    form: 'solution' in form ? { ...form, solution: bare(form.solution) } : { ...form, program: bare(form.program) },
  };
}

function lessonText({ programs, exercises, ...lesson }: Lesson): string {
  const names = Object.keys(programs);
  const imports = names.map(
    (name, n) => `import p${n} from ${JSON.stringify(`${PREFIX}program/${lesson.slug}/${name}`)};`,
  );
  const table = names.map((name, n) => `${JSON.stringify(name)}: p${n}`).join(', ');
  const bare = Object.values(exercises).map((exercise) => [exercise.id, forLearners(exercise)]);
  const texts = parsed({ ...lesson, exercises: Object.fromEntries(bare) });
  return `${imports.join('\n')}\nexport default { ...${texts}, programs: { ${table} } };\n`;
}

function guideText(lesson: Lesson, { curriculum, lessons, teacherNotes }: Content): string {
  const { slug, language } = lesson;
  const ids = Object.keys(lesson.exercises);
  const imports = ids.map((id, n) => `import r${n} from ${JSON.stringify(`${PREFIX}recording/${slug}/${id}`)};`);
  const table = ids.map((id, n) => `${JSON.stringify(id)}: r${n}`).join(', ');
  const guide = parsed(guideOf(lesson, curriculum[language], lessons[language], teacherNotes[language][slug]));
  return `${imports.join('\n')}\nexport const guide = ${guide};\nexport const recordings = { ${table} };\n`;
}

function exported(value: unknown): string {
  return `export default ${parsed(value)};\n`;
}

/** JSON inside a string is read several times faster than the same as an object literal. */
function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}
