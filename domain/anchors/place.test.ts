import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Anchor, AnchorBlock } from './anchor';
import { moved, placeOf } from './place';

const block = (text: string): AnchorBlock => ({ hash: `#${text}`, text });

/** A comment on the words between the brackets of one of the blocks. */
function on(marked: readonly string[]): { anchor: Anchor; texts: string[] } {
  const position = marked.findIndex((text) => text.includes('['));
  const text = marked[position] ?? '';
  const [start, end] = [text.indexOf('['), text.indexOf(']') - 1];
  const texts = marked.map((each) => each.replace(/[[\]]/g, ''));
  const context = texts[position] ?? '';
  return { anchor: { block: `#${context}`, position, quote: context, context, start, end }, texts };
}

/** The words that the comment is on after each of some changes, `null` while they are gone. */
function followed(marked: readonly string[], versions: readonly string[][], language = 'en') {
  let { anchor } = on(marked);
  return versions.map((texts) => {
    const blocks = texts.map(block);
    const place = placeOf(anchor, blocks, language);
    anchor = moved(anchor, place, blocks);
    if (place.at === null || !place.range) return null;
    return `${place.at}: ${texts[place.at]?.slice(place.range.start, place.range.end)}`;
  });
}

const wordsAfter = (marked: string, now: string, language = 'en') =>
  followed([marked], [[now]], language)[0]?.slice(3) ?? null;

describe('the words of a comment', () => {
  it('are followed through changes before, after and within them', () => {
    const was = 'The dockers [of Antwerp] went on strike in May.';
    expect(wordsAfter(was, 'In 1907 the dockers of Antwerp went on strike.')).toBe('of Antwerp');
    expect(wordsAfter(was, 'The dockers of old Antwerp went on strike in May.')).toBe(
      'of old Antwerp',
    );
    expect(wordsAfter(was, 'The dockers of Antwerpen went on strike in May.')).toBe('of Antwerpen');
  });

  it('do not grow by what is typed at their edges', () => {
    expect(wordsAfter('The [strike] ended.', 'The great strike soon ended.')).toBe('strike');
  });

  it('are the same ones where they occur several times', () => {
    const found = followed(
      ['a strike, [a strike], a strike'],
      [['not a strike, a strike, a strike']],
    );
    expect(found).toEqual(['0: a strike']);
    const { anchor } = on(['a strike, [a strike], a strike']);
    const now = block('so a strike, a strike, a strike');
    expect(placeOf(anchor, [now], 'en').range?.start).toBe(13);
  });

  it('are followed when a letter of them is corrected, and gone when they are rewritten', () => {
    expect(wordsAfter('The [stirke] ended.', 'The strike ended.')).toBe('strike');
    expect(wordsAfter('The [strike] ended.', 'The quarrel ended.')).toBeNull();
    expect(wordsAfter('The [strike] ended.', 'The ended.')).toBeNull();
  });

  it('come back with an earlier version, in which they were', () => {
    const was = ['One.', 'The [strike] ended in May.'];
    const before = ['One.', 'The strike ended in May.'];
    expect(followed(was, [['One.', 'It ended in May.'], ['One.'], before])).toEqual([
      null,
      null,
      '1: strike',
    ]);
  });

  it('are found after their paragraph was moved, divided or joined to another', () => {
    const was = ['First.', 'The strike began in May. [It ended in June], so they say.', 'Last.'];
    const whole = 'The strike began in May. It ended in June, so they say.';
    expect(followed(was, [['Last.', 'First.', whole]])).toEqual(['2: It ended in June']);
    const divided = [
      'First.',
      'The strike began in May.',
      'It ended in June, so they say.',
      'Last.',
    ];
    expect(followed(was, [divided])).toEqual(['2: It ended in June']);
    expect(followed(was, [[`First. ${whole}`, 'Last.']])).toEqual(['0: It ended in June']);
  });

  it('are followed in scripts without spaces and from right to left', () => {
    expect(wordsAfter('工人在[北京]罢工。', '昨天工人在北京市罢工。', 'zh-Hans')).toBe('北京');
    expect(
      wordsAfter(
        'کارگران [بندر آبادان] اعتصاب کردند.',
        'همهٔ کارگران بندر آبادان اعتصاب کردند.',
        'fa',
      ),
    ).toBe('بندر آبادان');
  });
});

const word = fc.constantFrom('strike', 'May', 'the', 'of', 'docker', 'Antwerp', 'began', 'ended');
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const paragraphs = fc.array(sentence, { maxLength: 6 });
/** Words that occur nowhere else. */
const SUBJECT = 'quarrelsome neighbours';

type Edit = { before: string[]; left: string; right: string; after: string[] };
const edit: fc.Arbitrary<Edit> = fc.record({
  before: paragraphs,
  left: sentence,
  right: sentence,
  after: paragraphs,
});
const texts = ({ before, left, right, after }: Edit, subject: string) => [
  ...before,
  `${left} ${subject} ${right}`,
  ...after,
];

describe('after any edits around them', () => {
  it('the words are found where they are, save after save', () => {
    fc.assert(
      fc.property(edit, fc.array(edit, { minLength: 1, maxLength: 8 }), (first, edits) => {
        const versions = edits.map((each) => texts(each, SUBJECT));
        const found = followed(texts(first, `[${SUBJECT}]`), versions);
        for (const [index, each] of edits.entries()) {
          expect(found[index]).toBe(`${each.before.length}: ${SUBJECT}`);
        }
      }),
    );
  });

  it('they are gone while they are not in the text, and found again once they are', () => {
    fc.assert(
      fc.property(edit, paragraphs, paragraphs, (first, without, more) => {
        const marked = texts(first, `[${SUBJECT}]`);
        const back = [...more, `${first.left} ${SUBJECT} ${first.right}`];
        const found = followed(marked, [without, [], back]);
        expect(found).toEqual([null, null, `${more.length}: ${SUBJECT}`]);
      }),
    );
  });

  it('a range is always within its block, and has at least half of its letters', () => {
    const any = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(any, any, fc.nat(40), fc.nat(40), (was, now, one, other) => {
        const units = was.length;
        const start = Math.min(one % units, other % units);
        const end = Math.max(one % units, other % units) + 1;
        const anchor = { block: 'x', position: 0, quote: was, context: was, start, end };
        const { at, range } = placeOf(anchor, [block(now)], 'en');
        if (!range) return;
        expect(at).toBe(0);
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThan(range.start);
        expect(range.end).toBeLessThanOrEqual(now.length);
      }),
    );
  });

  it('an unchanged text leaves every range as it is', () => {
    fc.assert(
      fc.property(paragraphs, sentence, fc.nat(60), (others, text, seed) => {
        const start = seed % text.length;
        const marked = [...others, `${text.slice(0, start)}[${text.slice(start)}]`];
        const { anchor, texts: plain } = on(marked);
        const place = placeOf(anchor, plain.map(block), 'en');
        expect(plain[place.at ?? -1]).toBe(text);
        expect(place.range).toEqual({ start: anchor.start, end: anchor.end });
      }),
    );
  });
});
