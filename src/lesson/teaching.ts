/** What the pages for teachers show, gathered from the lessons: nothing in them is written for these pages alone. */
import type { Nanoseconds } from '../base/time.ts';
import type { Outcome } from '../protocol/events.ts';
import type { EventChoice, Exercise, ExerciseForm, ExerciseKind } from './exercise.ts';
import type { Block, Curriculum, Golden, Lesson, SectionLink, TeacherNote, Term } from './lesson.ts';
import type { LessonLink } from './reference.ts';
import { givenProgram, type Minutes, predictionsIn, type Timing, timingOf } from './timing.ts';

/** A lesson for whoever teaches it, in one language. Addresses in its HTML are relative to the guide's page. */
export interface Guide {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly chapter: { readonly n: number; readonly title: string };
  /** Inline HTML. */
  readonly aims: readonly string[];
  readonly buildsOn: readonly LessonLink[];
  /** The lessons that build on it. */
  readonly leadsTo: readonly LessonLink[];
  readonly timing: Timing;
  readonly terms: readonly Term[];
  readonly notes: readonly GuideNote[];
  readonly beliefs: readonly GuideBelief[];
  readonly predictions: readonly GuidePrediction[];
  readonly programs: readonly GuideProgram[];
  readonly exercises: readonly GuideExercise[];
}

/** Text of the lesson, or the place of a program in it. */
export type Passage =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'program'; readonly name: string };

/** Null before the first heading. */
type Section = SectionLink | null;

/** What the lesson says to the teacher alone. */
export interface GuideNote {
  readonly section: Section;
  readonly html: string;
}

/** A wrong belief, and what refutes it. */
export interface GuideBelief {
  readonly section: Section;
  /** Inline HTML. */
  readonly belief: string;
  readonly refutation: readonly Passage[];
  /** The program that refutes it: the one inside its box, or the last one before it in its section. */
  readonly program: string | null;
}

export interface GuidePrediction {
  readonly id: string;
  readonly section: Section;
  readonly question: readonly Passage[];
  /** HTML. */
  readonly choices: readonly { readonly html: string; readonly correct: boolean }[];
  readonly explanation: readonly Passage[];
  readonly program: string | null;
}

export interface GuideProgram {
  readonly name: string;
  readonly section: Section;
  /** Of the recorded run; null where there is none. */
  readonly run: { readonly outcome: Outcome; readonly end: Nanoseconds } | null;
}

export interface GuideExercise {
  readonly id: string;
  readonly kind: ExerciseKind;
  /** Inline HTML. */
  readonly title: string;
  readonly minutes: Minutes;
  readonly task: readonly Passage[];
  /** The program that a learner begins with or is asked about, highlighted. */
  readonly given: string | null;
  readonly hints: readonly (readonly Passage[])[];
  readonly wrong: readonly {
    /** The answer itself, where it is no program. */
    readonly answer: readonly string[] | EventChoice | null;
    /** The answer, where it is one; highlighted. */
    readonly program: string | null;
    readonly message: readonly Passage[];
  }[];
  readonly solution: GuideSolution;
  readonly explanation: readonly Passage[];
}

/** The answer, or what tells it from the recorded run of the program that is asked about. */
export type GuideSolution =
  | { readonly kind: 'program'; readonly html: string }
  | { readonly kind: 'order' }
  | { readonly kind: 'find'; readonly event: EventChoice }
  | { readonly kind: 'next'; readonly iterations: readonly number[] };

/** What each lesson takes, by slug: for the page that lists them all. */
export type TeachingOverview = Readonly<
  Record<
    string,
    {
      readonly minutes: Minutes;
      readonly programs: number;
      readonly predictions: number;
      readonly exercises: number;
    }
  >
>;

export function overviewOf(lessons: ReadonlyMap<string, Lesson>): TeachingOverview {
  return Object.fromEntries(
    [...lessons].map(([slug, lesson]) => [
      slug,
      {
        minutes: timingOf(lesson).total,
        programs: Object.keys(lesson.programs).length,
        predictions: predictionsIn(lesson.body).length,
        exercises: Object.keys(lesson.exercises).length,
      },
    ]),
  );
}

/** The guide of a lesson that stands in the curriculum; `lessons` are those of its language. */
export function guideOf(
  lesson: Lesson,
  curriculum: Curriculum,
  lessons: ReadonlyMap<string, Lesson>,
  notes: readonly TeacherNote[] = [],
): Guide {
  const { slug, exercises, programs } = lesson;
  const n = curriculum.chapters.findIndex((chapter) => chapter.lessons.some((each) => each.slug === slug));
  const timing = timingOf(lesson);
  const found = new Findings(lesson);
  return {
    slug,
    title: lesson.title,
    summary: lesson.summary,
    chapter: { n, title: curriculum.chapters[n]?.title ?? '' },
    aims: lesson.aims.map((aim) => fromGuide(aim, slug)),
    buildsOn: linksTo(lessons, (other) => lesson.buildsOn.includes(other.slug)),
    leadsTo: linksTo(lessons, (other) => other.buildsOn.includes(slug)),
    timing,
    terms: lesson.terms,
    notes: notes.map(({ section, html }) => ({
      section: lesson.sections.find(({ id }) => id === section) ?? null,
      html: fromGuide(html, slug),
    })),
    beliefs: found.beliefs,
    predictions: found.predictions,
    programs: Object.values(programs).map((program) => ({
      name: program.name,
      section: found.programs.get(program.name) ?? null,
      run: endOf(program.golden),
    })),
    exercises: Object.values(exercises).map((exercise) => ({
      ...exerciseIn(exercise, slug),
      minutes: timing.exercises[exercise.id] ?? { least: 0, most: 0 },
    })),
  };
}

function linksTo(lessons: ReadonlyMap<string, Lesson>, wanted: (lesson: Lesson) => boolean): LessonLink[] {
  return [...lessons.values()].filter(wanted).map(({ slug, title }) => ({ slug, title }));
}

/** What a walk through a lesson's text finds, with the section in which it stands. */
class Findings {
  readonly beliefs: GuideBelief[] = [];
  readonly predictions: GuidePrediction[] = [];
  /** By name of the program: where it is shown first. */
  readonly programs = new Map<string, Section>();
  private readonly lesson: Lesson;
  private section: Section = null;
  private lastProgram: string | null = null;

  constructor(lesson: Lesson) {
    this.lesson = lesson;
    this.walk(lesson.body);
  }

  private walk(blocks: readonly Block[]): void {
    for (const block of blocks) this.visit(block);
  }

  private visit(block: Block): void {
    const { slug } = this.lesson;
    const said = (blocks: readonly Block[]) => passages(blocks, slug);
    switch (block.kind) {
      case 'html':
        this.readHeadings(block.html);
        break;
      case 'program':
        this.show(block.program);
        break;
      case 'predict': {
        const { section } = this;
        const { id, program } = block;
        if (program !== null) this.show(program);
        const choices = block.choices.map(({ html, correct }) => ({ html: fromGuide(html, slug), correct }));
        const [question, explanation] = [said(block.question), said(block.explanation)];
        this.predictions.push({ id, section, question, choices, explanation, program });
        this.walk([...block.question, ...block.explanation]);
        break;
      }
      case 'belief': {
        const { section, lastProgram } = this;
        const refutation = said(block.children);
        const inside = refutation.find((passage) => passage.kind === 'program');
        const belief = fromGuide(block.belief, slug);
        this.beliefs.push({ section, belief, refutation, program: inside?.name ?? lastProgram });
        this.walk(block.children);
        break;
      }
      case 'note':
      case 'layer':
      case 'card':
        this.walk(block.children);
        break;
      case 'exercise':
        break;
    }
  }

  private show(program: string): void {
    if (!this.programs.has(program)) this.programs.set(program, this.section);
    this.lastProgram = program;
  }

  private readHeadings(html: string): void {
    for (const [, id] of html.matchAll(/<h2 id="([^"]+)"/g)) {
      this.section = this.lesson.sections.find((section) => section.id === id) ?? null;
      this.lastProgram = null;
    }
  }
}

/** What is said in some blocks: their text and the programs in it. Questions and exercises are gathered on their own. */
function passages(blocks: readonly Block[], slug: string): Passage[] {
  return blocks.flatMap((block): Passage[] => {
    if (block.kind === 'html') return [{ kind: 'html', html: fromGuide(block.html, slug) }];
    if (block.kind === 'program') return [{ kind: 'program', name: block.program }];
    return 'children' in block ? passages(block.children, slug) : [];
  });
}

/**
 * HTML of a lesson on the page of its guide: from there `../other/` and `#section` would lead elsewhere. Terms stand on that
 * page too.
 */
function fromGuide(html: string, slug: string): string {
  return html.replaceAll('href="../', 'href="../../learn/').replace(/href="#(?!term-)/g, `href="../../learn/${slug}/#`);
}

function endOf(golden: Golden | null): GuideProgram['run'] {
  const last = golden?.events.findLast((event) => event.kind === 'run-ended');
  return last ? { outcome: last.outcome, end: last.t } : null;
}

function exerciseIn({ id, title, task, form, hints, wrong, explanation }: Exercise, slug: string) {
  const said = (blocks: readonly Block[]) => passages(blocks, slug);
  return {
    id,
    kind: form.kind,
    title: fromGuide(title, slug),
    task: said(task),
    given: givenProgram(form)?.html ?? null,
    hints: hints.map(said),
    wrong: wrong.map(({ sign, html, message }) => ({
      // Where the answer is a program, the sign is what the checks find.
      answer: typeof sign === 'string' || 'failed' in sign ? null : sign,
      program: html,
      message: said(message),
    })),
    solution: solutionOf(form),
    explanation: said(explanation),
  };
}

function solutionOf(form: ExerciseForm): GuideSolution {
  switch (form.kind) {
    case 'order':
      return { kind: 'order' };
    case 'find':
      return { kind: 'find', event: form.event };
    case 'next':
      return { kind: 'next', iterations: form.iterations };
    default:
      return { kind: 'program', html: form.solution.html };
  }
}
