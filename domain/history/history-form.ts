/** Parameters of the history page, in its address and its forms. */

import type { TextKey } from '@/domain/access/text-key';
import { oneLine } from '@/domain/documents/plain/clean-text';
import type { Parsed } from '@/domain/forms/form';
import { readOneVersion } from '@/domain/publishing/publishing-form';

const LONGEST_NAME = 120;
const ID = /^[\w-]{1,64}$/;

/** The two entries to compare, and the start of the page. */
export interface HistoryAsked {
  from: string;
  to: string;
  before: number | null;
}

/** Reads the address of the history page; invalid values are ignored. */
export function readHistoryAsked(
  query: Record<string, string | string[] | undefined>,
): HistoryAsked {
  const id = (name: string) => {
    const value = query[name];
    return typeof value === 'string' && ID.test(value) ? value : '';
  };
  const before = typeof query.before === 'string' ? Number(query.before) : 0;
  return {
    from: id('from'),
    to: id('to'),
    before: Number.isSafeInteger(before) && before > 0 ? before : null,
  };
}

/** The revision to name, and its name; an empty one removes the name. */
export function readName(form: FormData): Parsed<TextKey & { revisionId: string; name: string }> {
  const place = readOneVersion(form);
  if (!place.ok) return place;
  const typed = form.get('name');
  const name = typeof typed === 'string' ? oneLine(typed) : '';
  if (name.length > LONGEST_NAME) {
    return { ok: false, problems: { name: ['writing.wrong.tooLong', { max: LONGEST_NAME }] } };
  }
  const { versionId, ...at } = place.value;
  return { ok: true, value: { ...at, revisionId: versionId, name } };
}
