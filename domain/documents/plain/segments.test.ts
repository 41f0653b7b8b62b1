import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { otherScriptRun } from './script-runs';
import { segmentsOf, WINDOW } from './segments';
import { textLength } from './text-length';

const words = (text: string) =>
  Array.from(segmentsOf(text, 'en', 'word'), ({ segment, isWordLike }) => [segment, isWordLike]);
const letters = (text: string) => Array.from(segmentsOf(text, 'und', 'grapheme'), (s) => s.segment);
const whole = (text: string, granularity: 'word' | 'grapheme') =>
  Array.from(new Intl.Segmenter('en', { granularity }).segment(text));

/** UTF-16 units given to the segmenter while `work` runs, in total and at most at once. */
function given(work: () => void): { all: number; most: number } {
  const spy = vi.spyOn(Intl.Segmenter.prototype, 'segment');
  work();
  const lengths = spy.mock.calls.map(([text]) => text.length);
  spy.mockRestore();
  return { all: lengths.reduce((sum, each) => sum + each, 0), most: Math.max(...lengths) };
}

describe('segments of a text', () => {
  it('equal those of the whole text, although it is read in windows', () => {
    const piece = fc.constantFrom(
      ...[
        'The ',
        'strikers’ ',
        'demand: ',
        '8.5 ',
        'hours\n',
        'e\u0301',
        '👩‍👩‍👧 ',
        '🇳🇱🇧🇪 ',
        'نامه‌های ',
        '…',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 100, maxLength: 900, size: 'max' }), (pieces) => {
        const text = pieces.join('');
        expect(words(text)).toEqual(
          whole(text, 'word').map(({ segment, isWordLike }) => [segment, isWordLike]),
        );
        expect(letters(text)).toEqual(whole(text, 'grapheme').map(({ segment }) => segment));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('are found if one is longer than any window', () => {
    const long = `${'a'.repeat(5 * WINDOW)} b`;
    expect(words(long)).toEqual([
      ['a'.repeat(5 * WINDOW), true],
      [' ', false],
      ['b', true],
    ]);
    expect(letters(`e${'\u0301'.repeat(3 * WINDOW)}x`)).toHaveLength(2);
  });

  it('are found in linear time, in one paragraph as in many', () => {
    const sentence = 'کارگران راه‌آهن، 人民日报 and the union met. ';
    for (const copies of [200, 2_000]) {
      const text = sentence.repeat(copies);
      const one = { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] };
      const { all, most } = given(() => textLength({ type: 'doc', content: [one] }, 'en'));
      expect(most).toBeLessThanOrEqual(WINDOW);
      expect(all).toBeLessThan(6 * text.length);
    }
  });

  it('are cached for unchanged paragraphs while the user types', () => {
    const block = (text: string) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text }],
    });
    const paragraphs = Array.from({ length: 50 }, (_, n) => block(`Paragraph ${n}. `.repeat(20)));
    textLength({ type: 'doc', content: paragraphs }, 'en');
    const next = { type: 'doc' as const, content: [...paragraphs, block('One more.')] };
    expect(given(() => textLength(next, 'en')).all).toBeLessThan(2 * WINDOW);
  });

  it('come from one call of the segmenter in the code', () => {
    const files = ['app', 'cli', 'components', 'domain', 'i18n', 'server'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((f) => path.join(folder, f)),
    );
    const askers = files.filter(
      (file) =>
        /(?<!\.test)\.tsx?$/.test(file) && readFileSync(file, 'utf8').includes('Intl.Segmenter'),
    );
    expect(askers).toEqual([path.join('domain', 'documents', 'plain', 'segments.ts')]);
  });
});

describe('words in another script', () => {
  it('are found after any number of marks', () => {
    const marked = `а${'\u0301'.repeat(60_000)}1 б`;
    expect(otherScriptRun(`The ${marked}.`, 'en')?.script).toBe('Cyrl');
  });
});
