import { expect, it } from 'vitest';
import { storedDate } from './stored-date';

it("parses a date of the sample like staff's input, and names the file of an invalid one", () => {
  expect(storedDate('1939\u201345', 'a.yaml')).toBe('1939/1945');
  expect(storedDate('', 'a.yaml')).toBe('');
  expect(() => storedDate('08/09/1921', 'a.yaml')).toThrow(
    'a.yaml: the date 08/09/1921 cannot be read (ambiguous). Write 1921-09-08 or 1921-08-09.',
  );
});
