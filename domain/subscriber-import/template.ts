/** A list of subscribers to fill in. */
import { BYTE_ORDER_MARK, csvLine } from '@/domain/csv/csv-line';
import { delimiterFor } from '@/domain/csv/delimiter-of-language';
import { COLUMNS } from './columns';

const TEMPLATE = [
  COLUMNS,
  [
    ...['reader@example.org', 'en', 'site', 'weekly', '5', '', '2019-05-03'],
    'Signed list at the opening; "I want the newsletter"; paper kept in the office',
  ],
  [
    ...['lezer@example.org', 'nl', 'today', 'daily', '', 'yes', '2021-11-30'],
    'Form on the former site',
  ],
];

/** A file with an example. @param language of the user's spreadsheet */
export function templateFile(language: string): string {
  const delimiter = delimiterFor(language);
  return BYTE_ORDER_MARK + TEMPLATE.map((row) => csvLine(row, delimiter)).join('');
}
