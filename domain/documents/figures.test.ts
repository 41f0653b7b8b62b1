import { expect, it } from 'vitest';
import type { Block } from './document';
import { beginsWithFigure } from './figures';

const figure = (pictureId: string): Block => ({ type: 'figure', attrs: { pictureId } });
const line: Block = { type: 'paragraph' };

it('tells whether a text begins with an image, which then need not be shown above it', () => {
  const begins = (...content: Block[]) => beginsWithFigure({ content }, 'cover');
  expect(begins(figure('cover'), line)).toBe(true);
  expect(
    begins({ type: 'gallery', content: [{ type: 'figure', attrs: { pictureId: 'cover' } }] }),
  ).toBe(true);
  expect(begins(figure('other'), figure('cover'))).toBe(false);
  expect(begins(line, figure('cover'))).toBe(false);
  expect(begins()).toBe(false);
});
