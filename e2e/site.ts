/** The page as a reader uses it: every journey speaks through this helper, which knows the names that the page shows. */
import { expect, type Locator, type Page } from '@playwright/test';

export class Site {
  readonly page: Page;
  readonly workbench: Locator;
  readonly console: Locator;
  readonly timeline: Locator;
  /** The instant looked at. */
  readonly cursor: Locator;
  /** How the latest run stands. */
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.workbench = page.getByRole('region', { name: 'Workbench' });
    this.console = page.getByRole('region', { name: 'Console' });
    this.timeline = page.getByRole('region', { name: 'Timeline' });
    this.cursor = page.getByRole('slider', { name: 'Moment shown' });
    this.status = this.workbench.getByRole('toolbar', { name: 'Program' }).getByRole('status');
  }

  /** Opens a path of the site and waits until React has taken the page over. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.hydrated();
  }

  async hydrated(): Promise<void> {
    await expect(this.page.locator('html[data-ready]')).toBeAttached();
  }

  async openLesson(slug: string): Promise<void> {
    await this.open(`learn/${slug}/`);
  }

  /** Waits for Monaco. */
  get editor(): Locator {
    return this.workbench.locator('.monaco-editor[role="code"]');
  }

  /** Replaces the program as a person would: mark all, paste. */
  async write(program: string): Promise<void> {
    await this.editor.click();
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), program);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  /** Waits until a line of the editor reads so. */
  async expectEditorToShow(text: string): Promise<void> {
    await expect(this.editor).toContainText(text);
  }

  get runButton(): Locator {
    return this.workbench.getByRole('button', { name: 'Run', exact: true });
  }

  get stopButton(): Locator {
    return this.workbench.getByRole('button', { name: 'Stop', exact: true });
  }

  /** Runs the open program to its end. */
  async run(): Promise<void> {
    await this.runButton.click();
    await this.ended();
  }

  /** Waits for the end of a run of the learner's own. */
  async ended(): Promise<void> {
    await expect(this.status).toHaveText(/ at \d+\.\d{3} s$/, { timeout: 60_000 });
  }

  /** The bars of a task's track. */
  track(name: string): Locator {
    return this.timeline.locator(`[data-track="${name}"]`);
  }

  /** The first bar of a task in a state. */
  span(track: string, state: string): Locator {
    return this.track(track).locator(`[data-state="${state}"] rect`).first();
  }

  /** Where the cursor is: the `seq` of the event whose aftermath is shown. */
  async position(): Promise<number> {
    return Number(await this.cursor.getAttribute('aria-valuenow'));
  }

  /** Waits until the cursor is there. */
  async expectPosition(seq: number): Promise<void> {
    await expect(this.cursor).toHaveAttribute('aria-valuenow', String(seq));
  }

  /** A place beside a line of the program: where breakpoints stand, or its number. */
  gutter(line: number): { readonly breakpoint: Place; readonly number: Place } {
    const number = this.editor.locator('.line-numbers', { hasText: new RegExp(`^${line}$`) });
    return {
      // What is beside a number takes the pointer in its place: it is forced, once the number stands still.
      breakpoint: {
        click: async () => {
          await number.click({ trial: true });
          await number.click({ position: { x: -10, y: 8 }, force: true });
        },
        tap: async () => {
          await number.tap({ trial: true });
          await number.tap({ position: { x: -10, y: 8 }, force: true });
        },
      },
      number: { click: (options) => number.click(options), tap: () => number.tap() },
    };
  }

  /** Puts the caret on a line, by keyboard. */
  async caretTo(line: number): Promise<void> {
    await this.editor.locator('textarea, [contenteditable], .native-edit-context').first().focus();
    await this.page.keyboard.press('ControlOrMeta+Home');
    for (let at = 1; at < line; at++) await this.page.keyboard.press('ArrowDown');
  }
}

/** Something that can be clicked and tapped. */
interface Place {
  click(options?: { readonly modifiers?: ('Shift' | 'Alt')[] }): Promise<void>;
  tap(): Promise<void>;
}
