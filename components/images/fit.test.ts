import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitClass } from './fit';

describe('The class that fits an image into the window', () => {
  it.each([
    [200, 150, 'fit-13'],
    [150, 200, 'fit-7'],
    [3, 8000, 'fit-0'],
    [2000, 1000, undefined],
    [0, 0, undefined],
  ])('of %i by %i is %s', (width, height, name) => {
    expect(fitClass({ width, height })).toBe(name);
  });

  it('has a limit in the style sheet, never above the aspect ratio', () => {
    const css = readFileSync('app/[locale]/styles/images.css', 'utf8');
    for (let width = 1; width < 2000; width += 7) {
      const name = fitClass({ width, height: 1000 });
      const bound = new RegExp(`\\.${name} \\{\\s*--fit: ([\\d.]+);`).exec(css)?.[1];
      expect(Number(bound), name).toBeLessThanOrEqual(Math.max(width / 1000, 0.02));
    }
  });
});
