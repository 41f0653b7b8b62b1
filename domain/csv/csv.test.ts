import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, withoutApostrophe } from './csv-line';
import { type CsvTable, DELIMITERS, readCsv } from './csv-table';
import { decodeText } from './decode-text';

const COLUMNS = ['name', 'form', 'language'];
const isColumn = (cell: string) => COLUMNS.includes(cell);

function tableOf(text: string): CsvTable {
  const table = readCsv(text, isColumn);
  if ('problem' in table) throw new Error(`${table.problem}`);
  return table;
}

describe('The text of a file', () => {
  const text = 'form\nРоза «Люксембург»\n';
  const utf16 = (bigEndian: boolean) => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
  };

  it('is read in UTF-8, with or without a byte order mark, and in UTF-16 with one', () => {
    const files = [Buffer.from(text), Buffer.from(`\uFEFF${text}`), utf16(false), utf16(true)];
    for (const file of files) expect(decodeText(file)).toEqual({ ok: true, text });
  });

  it('is refused in any other encoding, and in a workbook', () => {
    const refused = (problem: string) => ({ ok: false, problem });
    expect(decodeText(Buffer.from('Café', 'latin1'))).toEqual(refused('encoding'));
    expect(decodeText(utf16(false).subarray(2))).toEqual(refused('encoding'));
    expect(decodeText(utf16(false).subarray(0, 11))).toEqual(refused('encoding'));
    expect(decodeText(Buffer.from('a\0b'))).toEqual(refused('encoding'));
    expect(decodeText(Buffer.from('PK\x03\x04rest'))).toEqual(refused('workbook'));
  });
});

describe('A table', () => {
  it('is split at the delimiter that yields the most known columns', () => {
    for (const delimiter of DELIMITERS) {
      const table = tableOf(`${['name', 'form', 'language'].join(delimiter)}\n"a${delimiter}b"\n`);
      expect(table).toMatchObject({ delimiter, header: COLUMNS });
      expect(table.records).toEqual([{ line: 2, cells: [`a${delimiter}b`] }]);
    }
    expect(tableOf('sep=;\r\nform;x\r\n1;2').records).toEqual([{ line: 3, cells: ['1', '2'] }]);
    expect(tableOf('"name";"form"\na;b').header).toEqual(['name', 'form']);
  });

  it('numbers lines as an editor does, whatever ends them', () => {
    const table = tableOf('form,name\r\n1,a\n\r"2\r\n2",b\r,\n3,c\r\n');
    expect(table.records.map(({ line, cells: [first] }) => [line, first])).toEqual([
      [2, '1'],
      [4, '2\n2'],
      [7, '3'],
    ]);
  });

  it('says in which line a quotation mark is not closed, and keeps one within a cell', () => {
    expect(readCsv('form,name\n1,a\n"2,b\n3,c\n', isColumn)).toEqual({ problem: 'quote', line: 3 });
    expect(tableOf('form\nErnst "Teddy" Thälmann\n"Ernst ""Teddy"""').records).toEqual([
      { line: 2, cells: ['Ernst "Teddy" Thälmann'] },
      { line: 3, cells: ['Ernst "Teddy"'] },
    ]);
    expect(readCsv(' \r\n\n', isColumn)).toEqual({ problem: 'empty' });
  });

  it('never fails otherwise', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'a",;\t\r\n\'= é'), maxLength: 60 });
    fc.assert(fc.property(hostile, (text) => readCsv(`form\n${text}`, isColumn) !== null));
  });
});

describe('A line', () => {
  it('is read again as it was written, without being taken for a formula meanwhile', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'a=+-@",;\t\n ＝é'), minLength: 1 });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), fc.constantFrom(...DELIMITERS), (cells, by) => {
        const line = csvLine(['x', ...cells], by);
        const [record] = tableOf(`${['form', 'name'].join(by)}\n${line}`).records;
        expect(record?.cells.map(withoutApostrophe)).toEqual(['x', ...cells]);
        for (const each of record?.cells ?? []) expect(each).not.toMatch(/^[=+\-@\t\r\n＝]/);
      }),
    );
    expect(csvLine(["'Abd al-Nasir", 'a;=1+1'])).toBe(`'Abd al-Nasir,"a;=1+1"\r\n`);
  });
});
