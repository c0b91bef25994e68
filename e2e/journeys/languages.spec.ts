/** Three languages: part of the address, offered, never forced. */
import { expect, test } from '@playwright/test';
import { writeLinkState } from '../../src/lesson/link';
import { Site } from '../site';

const RUN = { 'zh-Hant': '執行', 'zh-Hans': '运行' };

for (const language of ['zh-Hant', 'zh-Hans'] as const) {
  test(`${language} has the lesson and the interface`, async ({ page }) => {
    const site = new Site(page);
    await site.open(`${language}/learn/hello-event-loop/`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('事件');
    await expect(page.getByRole('toolbar').getByRole('button', { name: RUN[language], exact: true })).toBeVisible();
  });
}

test('what the simulator advises is in the language of the page, what CPython says is not', async ({ page }) => {
  const site = new Site(page);
  const code = 'import asyncio\n\nasync def tea(): ...\n\nasync def main():\n    tea()\n\nasyncio.run(main())\n';
  await site.open(`zh-Hant/playground/${await writeLinkState({ code })}`);
  await expect(page.locator('.monaco-editor[role="code"]')).toContainText('async def tea');
  await page.getByRole('button', { name: '執行', exact: true }).click();
  const output = page.getByRole('region', { name: '主控台' });
  await expect(output).toContainText("RuntimeWarning: coroutine 'tea' was never awaited");
  await expect(output.getByRole('region', { name: '建議' })).toContainText('tea() 做出了協程物件，卻沒有誰去執行它。');
  await expect(output.locator('[lang="en"]')).toHaveCount(0);
});

test('the language menu keeps the lesson', async ({ page }) => {
  const site = new Site(page);
  await site.openLesson('the-tower');
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('navigation', { name: 'Language' }).getByRole('link', { name: '简体中文' }).click();
  await expect(page).toHaveURL(/\/zh-Hans\/learn\/the-tower\/$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
});

test.describe('with a browser that prefers Traditional Chinese', () => {
  test.use({ locale: 'zh-TW' });

  test('the page stays in English and offers the other; the answer is remembered', async ({ page }) => {
    const site = new Site(page);
    await site.openLesson('hello-event-loop');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, event loop');
    const offer = page.getByRole('complementary').filter({ hasText: '繁體中文' });
    await expect(offer.getByRole('link')).toHaveAttribute('href', /zh-Hant\/learn\/hello-event-loop\//);
    await offer.getByRole('button').click();
    await expect(offer).toBeHidden();
    await page.reload();
    await site.hydrated();
    await expect(offer).toBeHidden();
  });
});

test.describe('with a browser that prefers English', () => {
  test.use({ locale: 'en-US' });

  test('the offer of English leaves the page its own words, also what is loaded after it', async ({ page }) => {
    const site = new Site(page);
    await site.open('zh-Hans/');
    await expect(page.getByRole('complementary').filter({ hasText: 'English' })).toBeVisible();
    await page.getByRole('button', { name: '运行', exact: true }).click();
    const timeline = page.getByRole('region', { name: '时间线' });
    await expect(timeline.locator('[data-track="main"]').first()).toBeAttached();
    await expect(timeline).toContainText('就绪队列');
    await expect(timeline).not.toContainText('timeline.');
  });
});
