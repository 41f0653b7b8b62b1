import { describe, expect, it } from 'vitest';
import type { Block, Inline } from './document';
import { everything } from './document.fixtures';
import { isSameJson } from './same';
import { eachBlock, eachInline, linkRuns, mapInlines } from './walk';

const to = (href: string) => [{ type: 'link', attrs: { href } } as const];

describe('the walkers over a document', () => {
  it('reach every block and every word, also of notes', () => {
    const blocks = eachBlock(everything.content);
    const stored = JSON.stringify(everything);
    expect(blocks.filter(({ type }) => type === 'paragraph')).toHaveLength(
      stored.split('"type":"paragraph"').length - 1,
    );
    expect(blocks.filter(({ type }) => type === 'figure')).toHaveLength(4);
    const words = blocks.flatMap(eachInline).map((node) => ('text' in node ? node.text : ''));
    expect(words.join('')).toBe(
      Array.from(stored.matchAll(/"text":"([^"]*)"/g), ([, word]) => word).join(''),
    );
  });

  it('change nothing where each line stays as it is', () => {
    const copy = everything.content.map((block) => mapInlines(block, (inlines) => [...inlines]));
    expect(isSameJson(copy, everything.content)).toBe(true);
    expect(JSON.stringify(copy)).toBe(JSON.stringify(everything.content));
  });

  it('leave out an empty content, and leave alone what is to be kept', () => {
    const inner: Block = { type: 'paragraph', content: [{ type: 'text', text: 'a' }] };
    const passage: Block = { type: 'passage', attrs: { lang: 'ru', dir: 'ltr' }, content: [inner] };
    const quote: Block = { type: 'blockquote', content: [inner, passage] };
    expect(
      mapInlines(
        quote,
        () => [],
        ({ type }) => type === 'passage',
      ),
    ).toEqual({
      type: 'blockquote',
      content: [{ type: 'paragraph' }, passage],
    });
  });

  it('group neighbours by their link, whatever their other marks', () => {
    const line: Inline[] = [
      { type: 'text', text: 'a', marks: to('/x') },
      { type: 'text', text: 'b', marks: [{ type: 'bold' }, ...to('/x')] },
      { type: 'footnote' },
      { type: 'text', text: 'c', marks: to('/x') },
      { type: 'text', text: 'd', marks: to('/y') },
      { type: 'text', text: 'e' },
    ];
    const runs = linkRuns(line).map(({ link, nodes }) => [link?.attrs.href, nodes.length]);
    expect(runs).toEqual([
      ['/x', 2],
      [undefined, 1],
      ['/x', 1],
      ['/y', 1],
      [undefined, 1],
    ]);
  });
});
