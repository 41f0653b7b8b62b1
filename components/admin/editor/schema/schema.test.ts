import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '@/domain/documents/document';
import { everything, someDocument } from '@/domain/documents/document.fixtures';
import { bodySchema } from './extensions';

const schema = getSchema(bodySchema);

/** Blocks that name something, which nothing can fill in. */
const NAMING = ['figure', 'gallery', 'archivalItem', 'attachedFile', 'videoLink'];

describe('the schema of the editor', () => {
  it('returns every node and mark of a document unchanged', () => {
    const node = schema.nodeFromJSON(everything);
    node.check();
    expect(node.toJSON()).toEqual(everything);
  });

  it('returns any document unchanged', () => {
    fc.assert(
      fc.property(someDocument, (document) => {
        const node = schema.nodeFromJSON(document);
        node.check();
        expect(node.toJSON()).toEqual(joined(document));
      }),
    );
  });

  it('has no node, mark or attribute that a stored document may not have', () => {
    const names = [...Object.keys(schema.nodes), ...Object.keys(schema.marks)];
    const used = new Set(JSON.stringify(everything).match(/(?<="type":")\w+/g));
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });

  it('fills every kind of block with valid content', () => {
    for (const [name, type] of Object.entries(schema.nodes)) {
      if (!type.isInGroup('block') || NAMING.includes(name)) continue;
      const document = { type: 'doc', content: [type.createAndFill()?.toJSON()] };
      expect(parseDocument(document), name).toMatchObject({ ok: true });
    }
  });
});

/** ProseMirror joins neighbouring text with equal marks. */
function joined(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    for (const part of value.map(joined)) {
      const last = list.at(-1);
      if (isText(last) && isText(part) && same(last.marks, part.marks)) {
        list[list.length - 1] = { ...last, text: last.text + part.text };
      } else list.push(part);
    }
    return list;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, joined(part)]));
}

function isText(value: unknown): value is { text: string; marks?: unknown } {
  return typeof value === 'object' && value !== null && 'text' in value;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
