import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { broughtInBy, takenOutBy, type Written } from './authorship';

const by = (author: string, ...blockHashes: string[]): Written => ({ author, at: 0, blockHashes });
const names = (found: (Written | null)[]) => found.map((each) => each?.author ?? '-');

describe('the author who added a paragraph', () => {
  it('is the first to write it, whoever saved it later', () => {
    const revisions = [by('Rosa', 'a'), by('Emma', 'a', 'b'), by('Karl', 'a', 'b', 'c')];
    expect(names(broughtInBy(revisions))).toEqual(['-', 'Emma', 'Karl']);
  });

  it('is the one who restored it, when it was removed meanwhile', () => {
    const revisions = [by('Rosa', 'a'), by('Emma', 'b'), by('Karl', 'a', 'b')];
    expect(names(broughtInBy(revisions))).toEqual(['Karl', 'Emma']);
  });

  it('is found for identical paragraphs, and in any order', () => {
    const revisions = [by('Rosa', 'a', 'b'), by('Emma', 'b', 'a', 'a')];
    expect(names(broughtInBy(revisions))).toEqual(['-', '-', 'Emma']);
  });

  it('is null in a revision compared with itself', () => {
    expect(names(broughtInBy([by('Rosa', 'a')]))).toEqual(['-']);
    expect(broughtInBy([])).toEqual([]);
  });
});

describe('the author who removed a paragraph', () => {
  it('is the first to save the text without it', () => {
    const revisions = [by('Rosa', 'a', 'b'), by('Emma', 'a'), by('Karl', 'a', 'c')];
    expect(names(takenOutBy(revisions))).toEqual(['-', 'Emma']);
  });

  it('is the last to remove it, when it was restored in between', () => {
    const revisions = [by('Rosa', 'a'), by('Emma'), by('Karl', 'a'), by('Olga')];
    expect(names(takenOutBy(revisions))).toEqual(['Olga']);
  });
});

it('names a reviser between the two for exactly the paragraphs that differ', () => {
  const hashes = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(hashes, { minLength: 1, maxLength: 6 }), (texts) => {
      const revisions = texts.map((each, index) => by(String(index), ...each));
      const [first, last] = [texts[0] ?? [], texts.at(-1) ?? []];
      const count = (list: string[], hash: string) => list.filter((each) => each === hash).length;
      const brought = broughtInBy(revisions);
      const taken = takenOutBy(revisions);
      expect(brought).toHaveLength(last.length);
      expect(taken).toHaveLength(first.length);
      for (const hash of 'abcd') {
        const more = count(last, hash) - count(first, hash);
        const named = last.filter((each, index) => each === hash && brought[index] !== null);
        expect(named.length).toBeGreaterThanOrEqual(Math.max(0, more));
        const gone = first.filter((each, index) => each === hash && taken[index] !== null);
        expect(gone.length).toBe(Math.max(0, -more));
      }
      for (const found of [...brought, ...taken]) {
        if (found) expect(Number(found.author)).toBeGreaterThan(0);
      }
      for (const [index, found] of brought.entries()) {
        if (found) expect(found.blockHashes).toContain(last[index]);
      }
      for (const [index, found] of taken.entries()) {
        const hash = first[index] ?? '';
        if (found) expect(count([...found.blockHashes], hash)).toBeLessThan(count(first, hash));
      }
    }),
  );
});
