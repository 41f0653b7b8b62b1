import { expect, it } from 'vitest';
import { contentsOf } from './contents';
import { documentFromMarkdown } from './markdown/markdown';

const read = (markdown: string) =>
  contentsOf(documentFromMarkdown(markdown, { figure: () => '', story: () => '' }));

it('lists the main headings of a text that has three, with ids in their order', () => {
  const found = read(
    '## One\n\nA.\n\n### Within\n\n## Two\n\nB.\n\n## Three[^1]\n\nC.\n\n[^1]: Note.',
  );
  expect(found.map(({ id, words }) => [id, words])).toEqual([
    ['part-1', 'One'],
    ['part-2', 'Two'],
    ['part-3', 'Three'],
  ]);
});

it('lists none for a text with fewer', () => {
  expect(read('## One\n\nA.\n\n### Within\n\n### Within\n\n## Two\n\nB.')).toEqual([]);
});
