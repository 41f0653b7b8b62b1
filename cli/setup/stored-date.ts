import { readTypedDate } from '@/domain/dates/typed-date';

/**
 * A date of the sample's files as EDTF, parsed like staff's input.
 * @throws Error that names the file
 */
export function storedDate(typed: string, file: string): string {
  const read = readTypedDate(typed);
  if (read.is === 'empty') return '';
  if (read.is === 'date') return read.edtf;
  const instead = read.readings.length > 0 ? ` Write ${read.readings.join(' or ')}.` : '';
  throw new Error(`${file}: the date ${typed} cannot be read (${read.why}).${instead}`);
}
