/** A list of subscribers as a table of known columns. */
import { type KnownTable, readKnownColumns } from '@/domain/csv/known-columns';
import { type Column, columnNamed, NEEDED } from './columns';

export type Sheet = KnownTable<Column>;

/** Reads the text of a list, or says why none of it can be read. */
export function readSheet(text: string) {
  return readKnownColumns<Column>(text, {
    columnNamed,
    headerProblem(columns) {
      const missing = NEEDED.filter((each) => !columns.includes(each));
      if (missing.length === 0) return null;
      return ['subscriberImport.refused.header', { columns: missing.join(', ') }];
    },
    twoWords: 'subscriberImport.problem.twoWords',
  });
}
