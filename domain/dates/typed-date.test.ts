import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedDate } from './typed-date';

function understood(typed: string): string {
  const read = readTypedDate(typed);
  if (read.is === 'date') return read.edtf;
  return read.is === 'wrong' ? `wrong: ${read.why}` : 'empty';
}

describe('a date as it is typed', () => {
  it.each([
    ['1931', '1931'],
    ['1931-07', '1931-07'],
    ['1931-7-4', '1931-07-04'],
    ['4.7.1931', '1931-07-04'],
    ['14-07-1931', '1931-07-14'],
    ['1931~', '1931~'],
    ['ca. 1931', '1931~'],
    ['circa 1931', '1931~'],
    ['1930s', '193X'],
    ['1931-1935', '1931/1935'],
    ['1931 – 1935', '1931/1935'],
    ['1931-05-01 – 1931-05-03', '1931-05-01/1931-05-03'],
    ['۱۹۳۱', '1931'],
    ['  ', 'empty'],
    ['../1933', '../1933'],
  ])('%s is understood as %s', (typed, edtf) => {
    expect(understood(typed)).toBe(edtf);
  });

  it.each([
    ['1931-02-30', 'noSuchDay'],
    ['1931-13', 'noSuchDay'],
    ['30.2.1931', 'noSuchDay'],
    ['1935/1931', 'backwards'],
    ['3/4/1931', 'ambiguous'],
    ['last summer', 'unreadable'],
    ['9'.repeat(101), 'tooLong'],
  ])('%s is refused as %s', (typed, why) => {
    expect(understood(typed)).toBe(`wrong: ${why}`);
  });

  it('never throws, and what it understood it understands again', () => {
    const written = fc.oneof(fc.string(), fc.stringMatching(/^[0-9./~?X –-]{1,24}$/));
    fc.assert(
      fc.property(written, (typed) => {
        const read = readTypedDate(typed);
        if (read.is === 'date') expect(readTypedDate(read.edtf)).toEqual(read);
      }),
    );
  });
});
