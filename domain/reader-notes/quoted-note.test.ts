import { expect, it } from 'vitest';
import { quotedNote } from './quoted-note';

it('keeps the lines of a short note, without the empty ones', () => {
  expect(quotedNote('The year is wrong.\n\n  It was 1907. \n', 'en')).toBe(
    'The year is wrong.\nIt was 1907.',
  );
});

it('cuts a long note at a word, also among many lines', () => {
  const long = quotedNote('word '.repeat(800), 'en');
  expect(long).toMatch(/word…$/);
  expect([...long].length).toBeLessThanOrEqual(601);
  const lines = quotedNote('a\n'.repeat(2_000), 'en').split('\n');
  expect(lines).toHaveLength(601);
  expect(lines.at(-1)).toBe('…');
  expect([...quotedNote('字'.repeat(4_000), 'zh-Hans')].length).toBeLessThanOrEqual(601);
});
