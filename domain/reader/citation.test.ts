import { expect, it } from 'vitest';
import { bibtex, type Citation, cslJson, ris } from './citation';

const CITED: Citation = {
  id: 's3vh4fbre',
  title: 'Bread & Roses: 50% of {all}',
  authors: ['Rosa Example', '陈独秀'],
  archive: 'Sample Archive',
  published: '2026-11-07',
  url: 'https://archive.example/id/s3vh4fbre',
  language: 'en',
  callNumber: 'SAMPLE_103',
};

it('writes BibTeX with signs of TeX escaped and names kept whole', () => {
  expect(bibtex(CITED)).toBe(`@misc{s3vh4fbre,
  author = {{Rosa Example} and {陈独秀}},
  title = {{Bread \\& Roses: 50\\% of \\{all\\}}},
  publisher = {Sample Archive},
  year = {2026},
  month = {11},
  day = {7},
  url = {https://archive.example/id/s3vh4fbre},
  language = {en},
  note = {SAMPLE\\_103},
}
`);
});

it('writes RIS, a line for each author', () => {
  expect(ris(CITED).split('\r\n')).toEqual([
    'TY  - ELEC',
    'AU  - Rosa Example',
    'AU  - 陈独秀',
    'TI  - Bread & Roses: 50% of {all}',
    'PB  - Sample Archive',
    'PY  - 2026',
    'DA  - 2026/11/07/',
    'UR  - https://archive.example/id/s3vh4fbre',
    'LA  - en',
    'CN  - SAMPLE_103',
    'ID  - s3vh4fbre',
    'ER  - ',
    '',
  ]);
});

it('writes CSL-JSON, without what is not known', () => {
  const bare = { ...CITED, authors: [], callNumber: '' };
  expect(JSON.parse(cslJson(CITED))).toMatchObject([
    { author: [{ literal: 'Rosa Example' }, { literal: '陈独秀' }], 'call-number': 'SAMPLE_103' },
  ]);
  expect(JSON.parse(cslJson(bare))).toEqual([
    {
      id: 's3vh4fbre',
      type: 'webpage',
      title: CITED.title,
      'container-title': 'Sample Archive',
      publisher: 'Sample Archive',
      issued: { 'date-parts': [[2026, 11, 7]] },
      URL: CITED.url,
      language: 'en',
    },
  ]);
  expect(bibtex(bare)).not.toContain('author');
});
