import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { hasText, putReaderRow } from '@/db/text-search';
import { freshDatabase } from '@/testing/database';
import { matchOf, WORD } from './match';
import { parseQuery } from './parse-query';
import { plainParts } from './parts';
import { tokenise, wordsOf } from './tokenise';

const LANGUAGES = ['en', 'nl', 'de', 'fr', 'ru', 'fa', 'zh-Hans', 'uk', 'und'];
const PIECES = [
  ...[
    'Streiks',
    'l’histoire',
    "O'Brien",
    'Алёша',
    'революции',
    'می‌خواهم',
    '共产国际',
    '國',
    '1919',
  ],
  ...['١٩١٩', 'Łódź', 'Straße', 'co-operative', 'ในประเทศ', 'हिन्दी', '한국어', 'ﬁ', 'Σίσυφος', 'İ'],
];
const words = fc.oneof(
  fc.constantFrom(...PIECES),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((each) => !/["“”„«»−-]/.test(each)),
);
const OPTIONS = { subjectsOf: () => [], filters: [], titles: null };

it('asking for any word of a text finds the text', async () => {
  freshDatabase();
  const written = fc.record({
    language: fc.constantFrom(...LANGUAGES),
    text: fc.array(words, { minLength: 1, maxLength: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(written, async ({ language, text }) => {
      const body = text.join(' ');
      await tx((write) =>
        putReaderRow(write, 1, {
          ...{ title: '', subtitle: '', subjects: '', teaser: '', facets: '' },
          body: tokenise(language, body).join(' '),
          words: [...wordsOf(body)].map((word) => WORD + word).join(' '),
        }),
      );
      for (const word of text) {
        const match = matchOf(plainParts(parseQuery(word).wanted), [], OPTIONS);
        if (match !== '') expect(await hasText(reads(), match), `${word} in ${body}`).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
