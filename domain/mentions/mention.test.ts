import { describe, expect, it } from 'vitest';
import { mentionedIn } from './mention';

const users = ['Rosa', 'Rosa Luxemburg', '王伟', 'فریدون', 'Édith O’Neill', 'Rosa'].map(
  (name, n) => {
    return { id: String(n), name };
  },
);
const named = (body: string) => mentionedIn(body, users).map(({ id }) => id);

describe('the users whom a comment mentions', () => {
  it('are those of whom it has the whole name after a sign', () => {
    expect(named('Is that so, @Rosa Luxemburg?')).toEqual(['1']);
    expect(named('@édith o’neill and @فریدون، see')).toEqual(['4', '3']);
    expect(named('请@王伟看一下')).toEqual(['2']);
  });

  it('are all users of a name', () => {
    expect(named('@Rosa: see')).toEqual(['0', '5']);
  });

  it('are none in an address, in part of a name, or without the sign', () => {
    expect(named('rosa@Rosa.example, @Rosalind, Rosa, @ Rosa, @')).toEqual([]);
  });
});
