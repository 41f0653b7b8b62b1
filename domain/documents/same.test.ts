import { describe, expect, it } from 'vitest';
import { aroundChanges, differenceOf } from '@/components/admin/comparison/difference';
import { EMPTY_TEXT, isSameContent } from '@/domain/texts/text-content';
import { clashesOf, mergedText, mergeOf } from '@/domain/writing/merge';
import { blockHashes } from './block-hashes';
import type { Document } from './document';
import { everything } from './document.fixtures';
import { hunksOf } from './hunks';
import { isSameJson, jsonKey } from './same';

it('takes values for equal whatever the order of their keys, and absent for undefined', () => {
  const one = { type: 'figure', attrs: { id: 'a', caption: undefined } };
  const other = { attrs: { id: 'a' }, type: 'figure' };
  expect(jsonKey(one)).toBe(jsonKey(other));
  expect(isSameJson(one, other)).toBe(true);
  expect(isSameJson(one, { ...other, attrs: { id: 'b' } })).toBe(false);
  expect(isSameJson([1, 2], [2, 1])).toBe(false);
});

describe('a document that differs only in the order of keys', () => {
  const turned = backwards(everything) as Document;
  const text = { ...EMPTY_TEXT, body: everything };
  const other = { ...EMPTY_TEXT, body: turned };

  it('is the same for saving, for the history and for the editor', () => {
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(everything));
    expect(isSameContent(text, other)).toBe(true);
    expect(blockHashes(turned)).toEqual(blockHashes(everything));
    expect(hunksOf(everything.content, turned.content)).toEqual([]);
    expect(differenceOf(text, other)).toBeNull();
  });

  it('shows one change in a comparison where one paragraph was changed', () => {
    const [, ...rest] = turned.content;
    const changed = {
      ...other,
      body: { ...turned, content: [{ type: 'horizontalRule' as const }, ...rest] },
    };
    const difference = differenceOf(text, changed);
    expect(difference?.changed).toBe(1);
    expect(aroundChanges(difference?.body ?? []).map(({ is }) => is)).toEqual([
      'first',
      'second',
      'same',
    ]);
  });

  it('never conflicts in a merge', () => {
    const [, ...rest] = everything.content;
    const mine = { ...text, body: { ...everything, content: rest } };
    const merge = mergeOf(text, mine, other);
    expect(clashesOf(merge)).toEqual([]);
    expect(mergedText(merge)?.body.content).toHaveLength(rest.length);
  });
});

/** The same value with the keys of every object in the opposite order. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, backwards(part)]);
  return Object.fromEntries(entries.toReversed());
}
