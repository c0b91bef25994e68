import { describe, expect, it } from 'vitest';
import { codePieces, longestStretch } from './code-seams';

describe('codePieces', () => {
  it('breaks before the next word', () => {
    expect(codePieces('tea = group.create_task(make("tea", 1))')).toEqual([
      'tea = group.',
      'create_task(',
      'make(',
      '"tea", 1))',
    ]);
  });

  it('keeps numbers, empty brackets and dots in a row whole', () => {
    expect(codePieces('sleep(0.25)')).toEqual(['sleep(', '0.25)']);
    expect(codePieces('main()')).toEqual(['main()']);
    expect(codePieces('gather(...)')).toEqual(['gather(...)']);
  });

  it('loses nothing', () => {
    const line = '    async with asyncio.TaskGroup() as group:';
    expect(codePieces(line).join('')).toBe(line);
  });
});

it('measures the longest stretch without a space', () => {
  expect(longestStretch('await asyncio.sleep(1)')).toBe('asyncio.sleep(1)'.length);
});
