import { expect, test } from 'vitest';
import { preferredLanguage } from './preferred-language';

test.each([
  [['en-GB'], 'en'],
  [['zh-TW'], 'zh-Hant'],
  [['zh-HK'], 'zh-Hant'],
  [['zh-Hant-SG'], 'zh-Hant'],
  [['zh'], 'zh-Hans'],
  [['zh-CN', 'en'], 'zh-Hans'],
  [['fr', 'zh-TW', 'en'], 'zh-Hant'],
  [['fr', 'de'], null],
  [[], null],
  [['en-US@posix'], null],
  [['', 'en-US@posix', 'zh-TW'], 'zh-Hant'],
])('of %j it is %s', (wanted, expected) => {
  expect(preferredLanguage(wanted)).toBe(expected);
});
