import type AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';

/** Nothing that axe can find; what it finds is told with its place. */
export async function expectNoViolations(builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
  );
  expect(found).toEqual([]);
}
