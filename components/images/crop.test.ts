import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { focusClass, plateWidth } from './crop';

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
    const css = readFileSync('app/[locale]/styles/images.css', 'utf8');
    expect(css).toContain('aspect-ratio: 4 / 3;');
    for (const tenths of [0, 1, 2, 3, 4, 6, 7, 8, 9, 10]) {
      expect(css).toContain(
        `.focus-${tenths} {\n  object-position: ${tenths * 10}% ${tenths * 10}%;`,
      );
    }
  });
});
