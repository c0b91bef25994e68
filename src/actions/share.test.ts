import { expect, test } from 'vitest';
import { linkToSection } from './share';

const PAGE = 'https://example.org/loop/learn/gather/';

test('a link to a section leaves out what the page was opened with', () => {
  expect(linkToSection(`${PAGE}?program=order`, 'order')).toBe(`${PAGE}#order`);
  expect(linkToSection(`${PAGE}?program=order`, null)).toBe(PAGE);
});

test('of a lesson that is presented, it opens the slide', () => {
  expect(linkToSection(`${PAGE}?program=order&present=fails`, 'order')).toBe(`${PAGE}?present=order`);
  expect(linkToSection(`${PAGE}?present=fails`, null)).toBe(`${PAGE}?present=`);
});
