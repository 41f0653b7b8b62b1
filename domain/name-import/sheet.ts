/** A file of names as a table of known columns. */
import { type KnownRow, type KnownTable, readKnownColumns } from '@/domain/csv/known-columns';
import { type Column, columnNamed } from './columns';

export type SheetRow = KnownRow<Column>;
export type Sheet = KnownTable<Column>;

const NAMING: readonly Column[] = ['id', 'name', 'form'];

/** Reads the text of a file of names, or says why none of it can be read. */
export function readSheet(text: string) {
  return readKnownColumns<Column>(text, {
    columnNamed,
    headerProblem: (columns) =>
      NAMING.some((each) => columns.includes(each)) ? null : 'nameImport.refused.header',
    // `born` and `start` are one column in two words.
    twoWords: 'nameImport.problem.twoWords',
  });
}
