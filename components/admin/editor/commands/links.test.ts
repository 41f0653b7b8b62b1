import { describe, expect, it } from 'vitest';
import type { Mark } from '@/domain/documents/document';
import { linkBefore, linkFromMarkdown, linkSelected, withLinks } from './links';
import { type Desk, deskOf, figure, note, paragraph, schema } from './writing.fixtures';

const linked = (text: string, href = text) => ({
  type: 'text' as const,
  text,
  marks: [{ type: 'link', attrs: { href } }] satisfies Mark[],
});
const PAGE = 'https://example.org/a';

function typed(desk: Desk, at: number): Desk {
  desk.select(at, at, false);
  const tr = linkBefore(desk.state);
  if (tr) desk.view.dispatch(tr);
  return desk;
}

describe('an address that was typed', () => {
  it('becomes a link, without what ends the sentence', () => {
    const { blocks } = typed(deskOf(paragraph(`see ${PAGE}.`)), 27);
    expect(blocks).toEqual([paragraph('see ', linked(PAGE), '.')]);
  });

  it('is found after a note and in partly bold text', () => {
    const bold = { type: 'text' as const, text: 'https://', marks: [{ type: 'bold' as const }] };
    const desk = deskOf(paragraph('ab', note('n'), bold, 'example.org/a'));
    expect(JSON.stringify(typed(desk, 27).blocks)).toContain(`"href":"${PAGE}"`);
  });

  it('is unchanged where it is a link already, or where the cursor is elsewhere', () => {
    const other = deskOf(paragraph(linked(PAGE, 'https://example.org/b')));
    expect(typed(other, 22).blocks).toEqual([paragraph(linked(PAGE, 'https://example.org/b'))]);
    const later = deskOf(paragraph(`${PAGE} more`));
    expect(typed(later, 27).blocks).toEqual([paragraph(`${PAGE} more`)]);
  });
});

describe('a link typed as Markdown', () => {
  function typedAt(desk: Desk, at: number) {
    desk.select(at, at, false);
    const { tr } = desk.state;
    linkFromMarkdown(tr);
    desk.view.dispatch(tr);
    return desk.blocks;
  }

  it('becomes a link', () => {
    expect(typedAt(deskOf(paragraph(`see [the file](${PAGE})`)), 38)).toEqual([
      paragraph('see ', linked('the file', PAGE)),
    ]);
  });

  it('becomes one where its address was linked already', () => {
    const desk = deskOf(paragraph('[a b](', linked(PAGE), ')'));
    expect(typedAt(desk, 29)).toEqual([paragraph(linked('a b', PAGE))]);
  });

  it.each(['[a](b c)', '[ ](https://example.org)', '[a](javascript:b)', 'a](https://example.org)'])(
    'stays as typed where it is none: %s',
    (text) => {
      expect(typedAt(deskOf(paragraph(text)), text.length + 1)).toEqual([paragraph(text)]);
    },
  );
});

describe('an address that is pasted over something selected', () => {
  it('links the words instead of replacing them', () => {
    const desk = deskOf(paragraph('ab cd'));
    desk.select(1, 3, false);
    expect(linkSelected(desk, PAGE)).toBe(true);
    expect(desk.blocks).toEqual([paragraph(linked('ab', PAGE), ' cd')]);
  });

  it('pastes normally over an address or over no text', () => {
    const desk = deskOf(paragraph('https://example.org/b'), figure);
    desk.select(1, 22, false);
    expect(linkSelected(desk, PAGE)).toBe(false);
    desk.select(23, 23, true);
    expect(linkSelected(desk, PAGE)).toBe(false);
  });
});

it('links all addresses in pasted text, and replaces those of redirectors', () => {
  const wrapped = `https://www.google.com/url?q=${PAGE}`;
  const pasted = schema.nodeFromJSON(
    paragraph(`one ${PAGE}, `, wrapped, ' ', linked('www.example.org', 'https://example.org/c')),
  );
  const { content } = paragraph('one ', linked(PAGE), ', ', linked(PAGE)) as { content: unknown[] };
  const made = withLinks(pasted.content, schema).toJSON();
  expect(made.slice(0, content.length)).toEqual(content);
  expect(made.at(-1)).toEqual(linked('www.example.org', 'https://example.org/c'));
});
