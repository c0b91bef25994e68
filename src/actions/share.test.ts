import { expect, test } from 'vitest';
import { linkToSection } from './share';

const PAGE = 'https://example.org/loop/learn/gather/';

test('a link to a section leaves out what the page was opened with', () => {
  expect(linkToSection(`${PAGE}?program=order`, 'order')).toBe(`${PAGE}#order`);
  expect(linkToSection(`${PAGE}?program=order`, null)).toBe(PAGE);
});

test("of a lesson of somebody's own, it opens that lesson", () => {
  const own = 'https://example.org/loop/lesson/?src=https%3A%2F%2Fteacher.example%2Fa.md%3Fx%3D1%26y';
  expect(linkToSection(`${own}&program=order`, 'user-content-order')).toBe(`${own}#user-content-order`);
  expect(linkToSection(own, null)).toBe(own);
});

test('of a lesson that is presented, it opens the slide', () => {
  expect(linkToSection(`${PAGE}?program=order&present=fails`, 'order')).toBe(`${PAGE}?present=order`);
  expect(linkToSection(`${PAGE}?present=fails`, null)).toBe(`${PAGE}?present=`);
});
