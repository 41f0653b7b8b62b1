import { expect, it } from 'vitest';
import { alignment } from './align-blocks';
import { shapeOf } from './block-shape';
import { para } from './sides.fixtures';

it('compares pairs near the diagonal, however many blocks a text has', () => {
  const blocks = Array.from({ length: 4_000 }, (_, n) =>
    shapeOf(para(`Line ${n} ${'a'.repeat(n % 40)}`)),
  );
  const before = process.memoryUsage().arrayBuffers;
  const { places } = alignment(
    blocks.map((shape) => ({ shape, isNew: false })),
    blocks,
  );
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  expect(places).toEqual(blocks.map((_, n) => [n]));
});
