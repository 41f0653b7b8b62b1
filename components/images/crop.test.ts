import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RATIOS } from '@/domain/documents/figure-use';
import { cropped, focusClass, plateWidth } from './crop';

const at = (focusX: number, focusY: number) => ({ focusX, focusY });

describe('a small plate', () => {
  it('is cropped along the longer side, around the focal point', () => {
    const wide = { width: 2000, height: 800 };
    const tall = { width: 800, height: 2000 };
    expect(focusClass({ ...wide, ...at(0.12, 0.9) })).toBe('focus-1');
    expect(focusClass({ ...tall, ...at(0.12, 0.9) })).toBe('focus-9');
    expect(focusClass({ ...tall, ...at(0, 1) })).toBe('focus-10');
    expect(focusClass({ ...tall, ...at(0, 0.52) })).toBeUndefined();
  });

  it('is not cropped where its image has its aspect ratio', () => {
    expect(focusClass({ width: 1200, height: 900, ...at(0, 0) })).toBeUndefined();
    expect(focusClass({ width: 1201, height: 900, ...at(0, 0) })).toBeUndefined();
  });

  it('shows the width that its height allows', () => {
    expect(plateWidth({ width: 1600, height: 600 })).toBe(800);
    expect(plateWidth({ width: 600, height: 1600 })).toBe(600);
  });

  it('has a rule of the style sheet for every tenth', () => {
    const css = readFileSync('app/[locale]/styles/images.css', 'utf8').replace(/\s+/g, ' ');
    expect(css).toContain('aspect-ratio: 4 / 3;');
    for (const tenths of [0, 1, 2, 3, 4, 6, 7, 8, 9, 10]) {
      expect(css).toContain(`.focus-${tenths} { object-position: ${tenths * 10}% ${tenths * 10}%;`);
    }
  });
});

describe('a crop of an image in a text', () => {
  const wide = { width: 2000, height: 800, focusX: 0.9, focusY: 0.5 };

  it('has the focal point of its use, else of the image, in its middle', () => {
    expect(cropped(wide, { ratio: '1:1' })).toMatchObject({
      className: 'cropped crop-1-1 focus-10 fit-10',
      ...{ width: 800, height: 800, seen: 0.4, isOfWidth: true },
    });
    const middle = cropped(wide, { ratio: '1:1', x: 0.5, y: 0 });
    expect(middle?.className).toBe('cropped crop-1-1 fit-10');
    expect(cropped({ width: 800, height: 800 }, { ratio: '16:9', x: 0, y: 0 })).toMatchObject({
      className: 'cropped crop-16-9 focus-0 fit-17',
      ...{ width: 800, height: 450, isOfWidth: false },
    });
  });

  it('shows the whole image where it has that ratio already, or too little would be seen', () => {
    expect(cropped({ width: 1200, height: 900 }, { ratio: '4:3' })).toBeNull();
    expect(cropped({ width: 9000, height: 300 }, { ratio: '1:1' })).toBeNull();
    expect(cropped({ width: 0, height: 0 }, { ratio: '1:1' })).toBeNull();
  });

  it('always shows the focal point', () => {
    const side = fc.integer({ min: 1, max: 20_000 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        side,
        side,
        share,
        share,
        fc.constantFrom(...RATIOS),
        (width, height, x, y, ratio) => {
          const found = cropped({ width, height }, { ratio, x, y });
          if (!found) return;
          const place = Number(/focus-(\d+)/.exec(found.className)?.[1] ?? 5) / 10;
          const from = place * (1 - found.seen);
          const focus = found.isOfWidth ? x : y;
          expect(focus).toBeGreaterThanOrEqual(from - 1e-9);
          expect(focus).toBeLessThanOrEqual(from + found.seen + 1e-9);
        },
      ),
    );
  });
});

it('every ratio of a crop has its class in the style sheet', () => {
  const css = readFileSync('app/[locale]/styles/figures.css', 'utf8');
  for (const ratio of RATIOS) expect(css).toContain(`.crop-${ratio.replace(':', '-')} {`);
});
