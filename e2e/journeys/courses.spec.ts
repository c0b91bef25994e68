/** A course: put together by an instructor, followed by a learner, handed in with a code, checked by a teacher. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { type Completion, codeOf, writeCompletion } from '../../src/lesson/completion';
import { writeCourse } from '../../src/lesson/course-link';
import { expectNoViolations } from '../no-violations';
import { Site } from '../site';

const EXERCISE = 'waiting-or-working/laundry';
const SOLUTION = readFileSync('content/lessons/waiting-or-working/exercises/laundry/solution.py', 'utf8');
const COURSE = {
  title: 'Week 1 <img src=x onerror=alert(1)>',
  lessons: [{ slug: 'waiting-or-working', note: 'Before Tuesday', counts: ['laundry'] }, { slug: 'hello-event-loop' }],
};

test('an instructor makes a course by keyboard, and gets its link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const site = new Site(page);
  await site.open('course/');
  await page.getByRole('textbox', { name: 'Title of the course' }).focus();
  await page.keyboard.type('Evening class');
  for (const name of ['Hello, event loop', 'Waiting or working?', 'The tower of asyncio']) {
    await page.getByRole('checkbox', { name }).press('Space');
  }
  const order = page.getByRole('list', { name: 'Lessons chosen' });
  await expect(order.getByRole('button', { name: /Waiting or working\?/ }).first()).toBeVisible();
  // By the handle's keys, and by a button.
  await order.getByRole('button', { name: 'Move: The tower of asyncio' }).focus();
  await page.keyboard.press('Space');
  // Only what has been taken up hears the arrows.
  await expect(page.getByText('The tower of asyncio: place 3 of 3')).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('The tower of asyncio: place 2 of 3')).toBeAttached();
  await page.keyboard.press('Space');
  await order.getByRole('button', { name: 'Up: Waiting or working?' }).press('Enter');
  await page.reload();
  const link = page.getByRole('textbox', { name: 'Link of the course' });
  await expect(link).toHaveValue(/\/course\/#v1\./);
  const made = await link.inputValue();
  await page.getByRole('button', { name: 'Copy the link' }).press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(made);
  await expectNoViolations(new AxeBuilder({ page }));

  await page.getByRole('link', { name: 'See it as your learners do' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Evening class');
  const lessons = page.getByRole('list', { name: 'Lessons of the course' }).locator(':scope > li p:first-child');
  await expect(lessons).toHaveText(['Hello, event loop', 'Waiting or working?', 'The tower of asyncio']);
});

test('a learner follows a course through two lessons and a reload, and leaves it', async ({ page }) => {
  const site = new Site(page);
  const link = `course/${await writeCourse(COURSE)}`;
  await site.open(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(COURSE.title);
  await expect(page.getByRole('progressbar', { name: '0 of 2 lessons read' })).toBeVisible();
  await expectNoViolations(new AxeBuilder({ page }));
  await page.getByRole('link', { name: 'Begin the first lesson' }).click();

  const line = page.getByRole('complementary', { name: 'The course you follow' });
  await expect(line).toContainText('Lesson 1 of 2');
  const ways = page.getByRole('navigation', { name: 'Previous and next lesson' });
  await expect(ways.getByRole('link')).toHaveText(['NextHello, event loop']);
  await ways.getByRole('link').click();
  await expect(line).toContainText('Lesson 2 of 2');
  await page.reload();
  await expect(line).toContainText('Lesson 2 of 2');
  await expect(ways.getByRole('link')).toHaveText(['PreviousWaiting or working?']);

  await line.getByRole('link', { name: /^Back to the course/ }).click();
  await expect(page.getByRole('progressbar', { name: '1 of 2 lessons read' })).toBeVisible();
  await page.goBack();
  await line.getByRole('button', { name: 'Leave the course' }).click();
  await expect(line).toBeHidden();
  await expect(ways.getByRole('link', { name: 'Waiting or working?' })).toHaveAttribute('rel', 'next');
});

test('a damaged link says so; one with a lesson that is gone opens the rest', async ({ page }) => {
  const site = new Site(page);
  const whole = await writeCourse(COURSE);
  await site.open(`course/${whole.slice(0, -9)}`);
  await expect(page.getByRole('alert')).toContainText('The link is damaged');
  await page.goto(`course/${await writeCourse({ ...COURSE, lessons: [...COURSE.lessons, { slug: 'gone' }] })}`);
  await expect(page.getByRole('alert')).toHaveText('This site does not have: gone.');
  await expect(page.getByRole('link', { name: 'Waiting or working?' })).toBeVisible();
});

test('a learner hands in what is solved; of what was solved long ago there is no answer', async ({ page }) => {
  await page.addInitScript((solution) => {
    localStorage.setItem('loopscope/1/exercise/waiting-or-working/laundry', 'solved');
    localStorage.setItem('loopscope/1/answer/waiting-or-working/laundry', solution);
    localStorage.setItem('loopscope/1/exercise/hello-event-loop/egg-timer', 'solved');
  }, SOLUTION);
  const site = new Site(page);
  await site.open(`course/${await writeCourse(COURSE)}`);
  await page.getByRole('textbox', { name: 'Your name or number' }).fill('Ada');
  await page.getByRole('button', { name: 'Make the code' }).click();
  await expect(page.getByText('The code holds 1 answer.')).toBeVisible();
  await expect(page.getByText('1 solved exercise has no answer in it')).toBeVisible();
  const code = await page.getByRole('textbox', { name: 'Completion code' }).inputValue();

  await site.open('check/');
  await page.getByRole('textbox', { name: 'One or many codes' }).fill(`Here it is:\n${code}\nAda`);
  await page.getByRole('button', { name: 'Read the codes' }).click();
  await expect(page.getByRole('row', { name: /^Ada Week 1/ })).toContainText('2 of 3');
});

test('a teacher runs a right and a forged answer again', async ({ page }) => {
  const site = new Site(page);
  const said: Completion = {
    name: 'Ada',
    course: 'Week 1',
    date: '2026-11-21',
    answers: { [EXERCISE]: SOLUTION, 'gather/sensors': null },
    open: [],
  };
  const right = codeOf(await writeCompletion(said));
  const forged = codeOf(
    await writeCompletion({
      ...said,
      name: '=HYPERLINK("x") <b>',
      answers: { [EXERCISE]: 'print("solved")', 'no/such': 'x' },
    }),
  );
  await site.open(`check/`);
  await page.getByRole('textbox', { name: 'One or many codes' }).fill(`${right}\n${forged}\nloopscope:v1.broken;`);
  await page.getByRole('button', { name: 'Read the codes' }).click();
  await expect(page.getByRole('alert')).toContainText('This code is damaged');
  await page.getByRole('button', { name: 'Run all answers again' }).click();
  await expect(page.getByText('Every answer has been run again.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('row', { name: /^Ada/ })).toContainText('1 of 1');
  await expect(page.getByRole('row', { name: /^=HYPER/ })).toContainText('0 of 2');
  for (const each of await page.locator('summary', { hasText: 'exercises' }).all()) await each.click();
  await expect(page.locator(`[data-exercise="${EXERCISE}"]`)).toContainText([/· Two machinessolved/, /not solved/]);
  await expect(page.locator('[data-exercise="no/such"]')).toContainText('this site has no such exercise');
  await expectNoViolations(new AxeBuilder({ page }));

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).toContain(`"'=HYPERLINK(""x"") <b>"`);
});
