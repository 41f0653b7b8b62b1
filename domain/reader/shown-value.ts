import { shortened } from '@/domain/documents/plain/shortened';

const MOST = 60;

/** The beginning of a value that an address names wrongly, as a page shows it. */
export function shownValue(value: string): string {
  return shortened(value, MOST);
}
