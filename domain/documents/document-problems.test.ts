import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSentText } from '@/domain/texts/text-fields';
import { staffMessages } from '@/i18n/staff/translate';
import { parseDocument } from './document';
import { mutated } from './document.fixtures';
import { blockProblem } from './document-problems';

const paragraph = (text: string, ...marks: unknown[]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks.length > 0 && { marks }) }],
});
const doc = (...content: unknown[]) => ({ type: 'doc', content });
const link = (href: string) => ({ type: 'link', attrs: { href } });

describe('the problem of a document that cannot be stored', () => {
  it('includes the paragraph, its words and the reason', () => {
    const first = paragraph('First.');
    expect(blockProblem(doc(first, paragraph('Second.', link('http://exa mple/'))))).toEqual({
      block: 1,
      why: 'link',
      words: 'Second.',
      value: 'http://exa mple/',
    });
    const item = { type: 'archivalItem', attrs: { identifier: ' ', label: 'A', href: null } };
    expect(blockProblem(doc(first, first, item))).toMatchObject({ block: 2, why: 'label' });
    const foreign = { type: 'language', attrs: { lang: 'no tag', dir: 'ltr' } };
    expect(blockProblem(doc(paragraph('x', foreign)))).toMatchObject({
      why: 'language',
      value: 'no tag',
    });
    const figure = { type: 'figure', attrs: { pictureId: 'p' } };
    const gallery = { type: 'gallery', content: Array(500).fill(figure) };
    expect(blockProblem(doc(first, gallery))).toMatchObject({ block: 1, why: 'galleryLong' });
    const wrong = (attrs: object) => doc({ type: 'figure', attrs: { pictureId: 'p', ...attrs } });
    expect(blockProblem(wrong({ width: 'huge' }))).toMatchObject({ why: 'figureWidth' });
    expect(blockProblem(wrong({ caption: 'a'.repeat(2000) }))).toMatchObject({ why: 'caption' });
    expect(blockProblem(wrong({ crop: { ratio: '1:1', x: -1, y: 0 } }))).toMatchObject({
      why: 'crop',
    });
    let deep: unknown = first;
    for (let n = 0; n < 30; n += 1) deep = { type: 'blockquote', content: [deep] };
    expect(blockProblem(doc(first, deep))).toMatchObject({ block: 1, why: 'tooDeep' });
    expect(blockProblem(doc({ type: 'script' }))).toMatchObject({ block: 0, why: 'unknown' });
    expect(blockProblem(doc(first))).toBeNull();
  });

  it('is returned by a save, and names no paragraph if the whole text is too long', () => {
    const sent = { storyId: 'x', language: 'en', baseVersion: 0, sittingId: 'x' };
    const bad = readSentText({ ...sent, body: doc(paragraph('a', link('https://a b.example'))) });
    expect(bad).toMatchObject({
      problems: [{ field: 'body', code: 'unreadable', at: { block: 0, why: 'link' } }],
    });
    const long = readSentText({ ...sent, body: doc(...Array(20_001).fill(paragraph('a'))) });
    expect(long).toMatchObject({ problems: [{ field: 'body', code: 'tooLarge', at: null }] });
  });

  it('is found in every document that cannot be read, or is its size, and has words', () => {
    const words: Record<string, string> = staffMessages('en', 'writing').refused;
    fc.assert(
      fc.property(mutated, (json) => {
        const found = blockProblem(json);
        if (parseDocument(json).ok) expect(found).toBeNull();
        if (found) expect(words[found.why]).toBeTruthy();
      }),
    );
  });
});
