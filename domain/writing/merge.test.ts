import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '@/domain/documents/document';
import type { TextContent } from '@/domain/texts/text-content';
import { clashesOf, mergedText, mergeOf } from './merge';

const words = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });

function textOf(paragraphs: readonly string[], over: Partial<TextContent> = {}): TextContent {
  return {
    title: 'Title',
    subtitle: '',
    teaser: '',
    dateNote: '',
    byline: '',
    translatorCredit: '',
    metaTitle: '',
    metaDescription: '',
    body: { type: 'doc', content: paragraphs.map(words) },
    ...over,
  };
}

function said(text: TextContent | null): string[] {
  const blocks = text?.body.content ?? [];
  return blocks.map((block) => (block.type === 'paragraph' ? JSON.stringify(block.content) : ''));
}

const paragraphs = fc.array(fc.string({ minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 8,
});

/** What an author does with each paragraph of a text. */
const deeds = fc.array(fc.constantFrom('leave', 'leave', 'change', 'remove', 'add'), {
  minLength: 8,
  maxLength: 8,
});

function changed(base: readonly string[], done: readonly string[], by: string): string[] {
  return base.flatMap((paragraph, at) => {
    const deed = done[at];
    if (deed === 'remove') return [];
    if (deed === 'change') return [`${paragraph}-${by}`];
    return deed === 'add' ? [paragraph, `after-${paragraph}-${by}`] : [paragraph];
  });
}

describe('a merge', () => {
  it('takes changes of different paragraphs and fields from both', () => {
    const base = textOf(['one', 'two', 'three']);
    const mine = textOf(['one by me', 'two', 'three'], { subtitle: 'Mine' });
    const theirs = textOf(['one', 'two by them', 'three', 'four by them'], { title: 'Theirs' });
    const merge = mergeOf(base, mine, theirs);
    expect(clashesOf(merge)).toEqual([]);
    const wanted = textOf(['one by me', 'two by them', 'three', 'four by them']);
    expect(mergedText(merge)).toEqual({ ...wanted, subtitle: 'Mine', title: 'Theirs' });
  });

  it('requires a choice where both changed the same', () => {
    const merge = mergeOf(textOf(['a', 'b']), textOf(['a by me', 'b']), textOf(['a by them', 'b']));
    const [place = 0] = clashesOf(merge);
    expect(mergedText(merge)).toBeNull();
    const choose = (choice: 'mine' | 'theirs' | 'mineThenTheirs') =>
      mergedText(merge, new Map([[place, choice]]));
    expect(choose('mine')).toEqual(textOf(['a by me', 'b']));
    expect(choose('theirs')).toEqual(textOf(['a by them', 'b']));
    expect(choose('mineThenTheirs')).toEqual(textOf(['a by me', 'a by them', 'b']));
    const added = mergeOf(textOf(['a']), textOf(['a', 'mine']), textOf(['a', 'theirs']));
    expect(clashesOf(added)).toHaveLength(1);
    const titled = mergeOf(
      textOf(['a']),
      textOf(['a'], { title: 'M' }),
      textOf(['a'], { title: 'T' }),
    );
    expect(clashesOf(titled)).toEqual(['title']);
    const described = mergeOf(
      textOf(['a']),
      textOf(['a'], { metaDescription: 'Mine', metaTitle: 'Mine alone' }),
      textOf(['a'], { metaDescription: 'Theirs' }),
    );
    expect(clashesOf(described)).toEqual(['metaDescription']);
    const theirs = mergedText(described, new Map([['metaDescription', 'theirs']]));
    expect(theirs).toEqual(textOf(['a'], { metaDescription: 'Theirs', metaTitle: 'Mine alone' }));
  });

  it('requires a choice when one rewrote what the other deleted', () => {
    const merge = mergeOf(
      textOf(['a', 'b', 'c']),
      textOf(['a', 'b more', 'c']),
      textOf(['a', 'c']),
    );
    expect(clashesOf(merge)).toHaveLength(1);
  });

  it('equals the other text when one side changed nothing, and either when both did the same', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (base, other) => {
        const [was, now] = [textOf(base), textOf(other, { title: 'Other' })];
        expect(mergedText(mergeOf(was, was, now))).toEqual(now);
        expect(mergedText(mergeOf(was, now, was))).toEqual(now);
        expect(mergedText(mergeOf(was, now, now))).toEqual(now);
      }),
    );
  });

  it('contains every change of both where they changed different paragraphs', () => {
    fc.assert(
      fc.property(deeds, deeds, fc.integer({ min: 1, max: 8 }), (mine, theirs, length) => {
        const base = Array.from({ length }, (_, n) => `p${n}`);
        // The two authors edit different paragraphs, with an untouched one between.
        const my = mine.map((deed, at) => (at % 4 === 0 ? deed : 'leave'));
        const their = theirs.map((deed, at) => (at % 4 === 2 ? deed : 'leave'));
        const both = my.map((deed, at) => (at % 4 === 2 ? (their[at] ?? '') : deed));
        const wanted = base.flatMap((paragraph, at) =>
          changed([paragraph], [both[at] ?? ''], at % 4 === 2 ? 'y' : 'x'),
        );
        const merge = mergeOf(
          textOf(base),
          textOf(changed(base, my, 'x')),
          textOf(changed(base, their, 'y')),
        );
        expect(clashesOf(merge)).toEqual([]);
        if (wanted.length > 0) expect(mergedText(merge)).toEqual(textOf(wanted));
      }),
    );
  });

  it('loses nothing that either wrote: it is in the text, or to be chosen', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, paragraphs, (base, my, their) => {
        const merge = mergeOf(textOf(base), textOf(my), textOf(their));
        const shown = merge.body.flatMap((part) =>
          part.from === 'clash' ? [...part.mine, ...part.theirs] : part.blocks,
        );
        const texts = new Set(shown.map((block) => JSON.stringify(block)));
        const wrote = [...my, ...their].filter((each) => !base.includes(each)).map(words);
        for (const block of wrote) expect(texts).toContain(JSON.stringify(block));
        const all = new Map(clashesOf(merge).map((place) => [place, 'mineThenTheirs' as const]));
        const text = said(mergedText(merge, all));
        for (const block of wrote) {
          expect(text).toContain(block.type === 'paragraph' ? JSON.stringify(block.content) : '');
        }
      }),
    );
  });
});
