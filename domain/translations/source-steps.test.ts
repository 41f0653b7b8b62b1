import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockHashes } from '@/domain/documents/block-hashes';
import type { Block, Document } from '@/domain/documents/document';
import { someDocument } from '@/domain/documents/document.fixtures';
import { para } from './sides.fixtures';
import { countOutdated } from './source-steps';

const doc = (...content: Block[]): Document => ({ type: 'doc', content });

describe('countOutdated', () => {
  const hashes = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });

  it('counts a changed, an added and a removed paragraph as one each', () => {
    expect(countOutdated(['a', 'b', 'c'], ['a', 'x', 'c'])).toBe(1);
    expect(countOutdated(['a', 'b', 'c'], ['a', 'b', 'c', 'd'])).toBe(1);
    expect(countOutdated(['a', 'b', 'c'], ['a', 'c'])).toBe(1);
    expect(countOutdated(['a'], ['a', 'a'])).toBe(1);
  });

  it('does not count an empty paragraph at the end', () => {
    const before = doc(para('one'));
    const after = doc(...before.content, { type: 'paragraph' });
    expect(countOutdated(blockHashes(before), blockHashes(after))).toBe(0);
  });

  it('counts one for a changed paragraph among identical ones', () => {
    expect(countOutdated(['h', 'a', 'h', 'b'], ['x', 'a', 'h', 'b'])).toBe(1);
    expect(countOutdated(['h', 'h', 'h'], ['h', 'x', 'h'])).toBe(1);
  });

  it('is fast for a text of thousands of blocks', () => {
    const long = Array.from({ length: 20_000 }, (_, place) => `h${place}`);
    const start = performance.now();
    expect(countOutdated(long, [...long].reverse())).toBe(0);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('is zero for the same blocks in any order, and for nothing else', () => {
    fc.assert(
      fc.property(hashes, hashes, (now, from) => {
        const same = [...now].sort().join() === [...from].sort().join();
        expect(countOutdated(from, now) === 0).toBe(same);
        expect(countOutdated([...now].reverse(), now)).toBe(0);
      }),
    );
  });

  it('is at least the difference in length and at most the sum of both', () => {
    fc.assert(
      fc.property(hashes, hashes, (now, from) => {
        const behind = countOutdated(from, now);
        expect(behind).toBeLessThanOrEqual(now.length + from.length);
        expect(behind).toBeGreaterThanOrEqual(Math.abs(now.length - from.length));
      }),
    );
  });

  it('is one after changing any one paragraph of any document', () => {
    fc.assert(
      fc.property(someDocument, fc.nat(), (document, place) => {
        const changed = [...document.content];
        changed[place % changed.length] = para('Quite another paragraph.');
        expect(countOutdated(blockHashes(document), blockHashes(doc(...changed)))).toBe(1);
      }),
    );
  });
});
