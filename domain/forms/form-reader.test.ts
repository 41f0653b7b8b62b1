import { describe, expect, it } from 'vitest';
import * as field from './fields';
import { formReader, readField } from './form-reader';

function form(entries: readonly (readonly [string, string | Blob])[]): FormData {
  const made = new FormData();
  for (const [name, value] of entries) made.append(name, value);
  return made;
}

const FILE = 'frame.form.file';

const read = formReader(
  {
    name: field.required(field.within(field.line, { most: 5 }, 'x.tooLong'), 'x.missing'),
    parentId: field.from('parent', field.idOrNull),
    notes: field.from('note.*', field.each(field.within(field.lines, { max: 3 }, 'x.tooLong'))),
    kind: field.oneOf(['item', 'page'], 'x.kind'),
  },
  ({ name, kind }) => ({ parent: name === 'alone' && kind === 'item' && 'x.alone' }),
);

describe('a form', () => {
  it('is read as typed values, of inputs that may have other names than what is read', () => {
    const sent = form([
      ['name', ' R\u0301\u0000o\nsa'],
      ['parent', 'p-1'],
      ['note.en', 'a\r\nb'],
      ['note.fa', ''],
      ['kind', 'page'],
    ]);
    const notes = new Map([
      ['en', 'a\nb'],
      ['fa', ''],
    ]);
    const value = { name: 'Ŕo sa', parentId: 'p-1', notes, kind: 'page' };
    expect(read(sent)).toEqual({ ok: true, value });
  });

  it('has the first problem of each input, and those between inputs', () => {
    expect(read(form([['name', '']]))).toEqual({
      ok: false,
      problems: { name: 'x.missing', kind: 'x.kind' },
    });
    const long = form([
      ['name', 'a rose'],
      ['note.en', 'long'],
      ['kind', 'item'],
    ]);
    expect(read(long)).toEqual({
      ok: false,
      problems: { name: ['x.tooLong', { most: 5 }], 'note.en': ['x.tooLong', { max: 3 }] },
    });
    const alone = form([
      ['name', 'alone'],
      ['kind', 'item'],
    ]);
    expect(read(alone)).toEqual({ ok: false, problems: { parent: 'x.alone' } });
  });

  it('takes the first of repeated texts', () => {
    const sent = form([
      ['name', 'one'],
      ['name', 'two'],
      ['kind', 'item'],
      ['photo', new File(['x'], 'x.jpg')],
    ]);
    expect(read(sent)).toMatchObject({ ok: true, value: { name: 'one', parentId: null } });
  });

  it('is refused where a file takes the place of a text, with the input of each', () => {
    const sent = form([
      ['name', new File(['x'], 'x.txt')],
      ['name', 'one'],
      ['kind', 'item'],
      ['parent', new File([], '')],
      ['note.en', new File(['x'], 'x.txt')],
    ]);
    const problems = { name: FILE, parent: FILE, 'note.en': FILE };
    expect(read(sent)).toEqual({ ok: false, problems });
  });

  it('is refused where the input of a stored value is missing, which an empty one would replace', () => {
    const source = field.stored(field.within(field.line, { most: 5 }, 'x.tooLong'));
    const readDetails = formReader({ source, kind: field.from('of', field.stored(field.order)) });
    expect(readDetails(form([]))).toEqual({
      ok: false,
      problems: { source: 'frame.form.missing', of: 'frame.form.missing' },
    });
    const emptied = form([
      ['source', ''],
      ['of', ''],
    ]);
    expect(readDetails(emptied)).toEqual({ ok: true, value: { source: '', kind: [] } });
  });

  it('may be the query of an address', () => {
    const sent = new URLSearchParams('name=Rosa&kind=page&note.nl=ja');
    const notes = new Map([['nl', 'ja']]);
    expect(read(sent)).toMatchObject({ ok: true, value: { name: 'Rosa', notes } });
    expect(readField(field.line, Object.entries({ a: ['x', 'y'], b: undefined }), 'a')).toBe('x');
  });
});
