import { expect, it } from 'vitest';
import { columnsOf } from './columns';
import { cutToColumns, SHOWN_COLUMNS, shownLength } from './meta-length';

const { title, description } = SHOWN_COLUMNS.result;

it('cuts a Latin description at the end of a word, and leaves a short one whole', () => {
  const long = 'The dockers of Rotterdam struck for nine weeks in the summer of 1970. '.repeat(4);
  const cut = cutToColumns(long, description, 'en');
  expect(cut).toMatch(/\p{L}…$/u);
  expect(columnsOf(cut)).toBeLessThanOrEqual(description + 1);
  expect(columnsOf(cut)).toBeGreaterThan(description - 20);
  expect(cutToColumns('  Nine\nweeks. ', description, 'en')).toBe('Nine weeks.');
});

it('shows half as many characters of Chinese, and as many of Persian as of Latin', () => {
  const chinese = '一九七〇年夏天鹿特丹港的码头工人罢工九个星期。'.repeat(6);
  expect([...cutToColumns(chinese, description, 'zh-Hans')].length).toBeLessThan(80);
  expect(shownLength(chinese, description, 'zh-Hans')).toEqual({ length: 138, most: 77 });
  const persian = 'کارگران بندر روتردام نُه هفته اعتصاب کردند.';
  expect(shownLength(persian, description, 'fa').most).toBe(description);
  // The mark above a letter takes no width.
  expect(shownLength('نُه', title, 'fa').length).toBe(2);
});

it('counts what is shown: spaces at the ends and between words are folded', () => {
  expect(shownLength('  two   words ', title, 'en')).toEqual({ length: 9, most: 60 });
  expect(shownLength('', title, 'ja')).toEqual({ length: 0, most: 30 });
});
