import { describe, expect, it } from 'vitest';
import { readCsv } from '@/domain/csv/csv-table';
import { MOST_LINES } from '@/domain/csv/known-columns';
import { problemFile } from '@/domain/csv/problem-file';
import { KnownNames } from './known';
import { planImport } from './plan';
import { readSheet, type Sheet } from './sheet';
import { templateFile } from './template';

const NOBODY = new KnownNames([]);

function sheetOf(text: string): Sheet {
  const read = readSheet(text);
  if (!read.ok) throw new Error(JSON.stringify(read.said));
  return read.sheet;
}

const refusal = (text: string) => {
  const read = readSheet(text);
  return read.ok ? null : String([read.said].flat()[0]).replace(/^\w+\.refused\./, '');
};

describe('A file of names', () => {
  it('has its columns in any order and case, and says which are not read', () => {
    const sheet = sheetOf('\uFEFFUse;Remark;FORM;Born\nvariant; x ;  Rosa \u00A0;1871\n');
    expect(sheet.unread).toEqual(['Remark']);
    expect(sheet.rows[0]?.cells).toEqual({ use: 'variant', form: 'Rosa', start: '1871' });
  });

  it('is refused as a whole where it cannot be read', () => {
    expect(refusal('')).toBe('empty');
    expect(refusal('form,name\n,\n')).toBe('empty');
    expect(refusal('first,last\nRosa,Luxemburg\n')).toBe('header');
    expect(refusal('form,name,Form\na,b,c\n')).toBe('twice');
    expect(refusal('form\n"a\nb\n')).toBe('quote');
    expect(refusal(`form\n${'a\n'.repeat(MOST_LINES + 1)}`)).toBe('lines');
    expect(refusal(`form\n${'a\n'.repeat(MOST_LINES)}`)).toBeNull();
  });

  it('may call one thing by two words, but not two things', () => {
    const { rows } = sheetOf('form,start,born\na,1871,\nb,,1871\nc,1871,1872\n');
    expect(rows.map(({ cells }) => cells.start)).toEqual(['1871', '1871', '1872']);
    expect(rows.map(({ problem }) => problem?.column)).toEqual([undefined, undefined, 'born']);
  });
});

describe('A download', () => {
  it('has the lines with problems, each with the reason, and is no formula', () => {
    const sheet = sheetOf(
      'form;kind;language;use;remark\nRosa;person;en;preferred;\n=1+1;king;en;variant;-x;+y\n',
    );
    const { lines } = planImport(sheet, NOBODY, '2026-01-01');
    const wrong = lines.map(({ line, problem }) => {
      return { line, problems: problem ? [problem] : [] };
    });
    const file = problemFile(sheet, wrong, ({ column }) => `Look at ${column}`);
    expect(file).toBe(
      "\uFEFFerror;form;kind;language;use;remark\r\nLook at ;'=1+1;king;en;variant;'-x;'+y\r\n",
    );
    const again = sheetOf(file.replace(";'+y", ''));
    expect(again.unread).toEqual(['remark']);
    expect(again.rows[0]?.cells.form).toBe('=1+1');
  });

  it('is a template that can be imported as it is', () => {
    for (const language of ['en', 'de']) {
      const sheet = sheetOf(templateFile(language));
      const plan = planImport(sheet, NOBODY, '2026-01-01');
      expect(plan.lines.flatMap(({ problem }) => problem ?? [])).toEqual([]);
      expect(plan.names).toHaveLength(1);
    }
    expect(readCsv(templateFile('de'), () => true)).toMatchObject({ delimiter: ';' });
  });
});
