/** `curriculum.yaml`: the chapters and their lessons, in order. */
import type { VFile } from 'vfile';
import { z } from 'zod';
import { RESERVED_SLUGS } from './address.ts';
import { slug } from './front-matter.ts';
import type { Curriculum, Language, Lesson, LessonOutline, Outline } from './lesson.ts';
import { problem } from './problem.ts';
import { readYaml } from './yaml.ts';

const curriculumFile = z.strictObject({
  chapters: z.array(
    z.strictObject({
      id: slug,
      title: z.strictObject({ en: z.string(), 'zh-Hant': z.string(), 'zh-Hans': z.string() }),
      lessons: z.array(slug),
    }),
  ),
});

/** The chapters as the file gives them: titles in every language, lessons by slug. */
export type CurriculumFile = z.infer<typeof curriculumFile>;

/** Reads `curriculum.yaml`; null where it is broken. */
export function parseCurriculum(file: VFile): CurriculumFile | null {
  const read = readYaml(file, String(file), curriculumFile);
  if (!read) return null;
  const id = twice(read.chapters.map((chapter) => chapter.id));
  if (id) problem(file, 'chapter-twice', { id });
  const again = twice(lessonSlugs(read));
  if (again) problem(file, 'lesson-twice', { slug: again });
  const reserved = lessonSlugs(read).find((name) => RESERVED_SLUGS.includes(name));
  if (reserved) problem(file, 'lesson-reserved', { slug: reserved });
  return read;
}

/** The first name that stands in the list a second time. */
function twice(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index);
}

/** All slugs, in the order of the course. */
export function lessonSlugs(curriculum: CurriculumFile): string[] {
  return curriculum.chapters.flatMap((chapter) => chapter.lessons);
}

/** The curriculum in one language. A lesson which could not be read is left out. */
export function curriculumIn(
  language: Language,
  curriculum: CurriculumFile,
  lessons: ReadonlyMap<string, Lesson>,
): Curriculum {
  return {
    chapters: curriculum.chapters.map((chapter) => ({
      id: chapter.id,
      title: chapter.title[language],
      lessons: chapter.lessons.flatMap((name) => {
        const lesson = lessons.get(name);
        return lesson ? [{ slug: name, title: lesson.title }] : [];
      }),
    })),
  };
}

/** What stands in each lesson of one language. */
export function outlineOf(lessons: ReadonlyMap<string, Lesson>): Outline {
  return Object.fromEntries(
    [...lessons].map(([slug, { summary, exercises }]): [string, LessonOutline] => [
      slug,
      { summary, exercises: Object.values(exercises).map(({ id, title }) => ({ id, title })) },
    ]),
  );
}
