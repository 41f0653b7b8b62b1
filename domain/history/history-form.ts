import * as field from '@/domain/forms/fields';
import { formReader, readField } from '@/domain/forms/form-reader';
import { textKey } from '@/domain/texts/text-key-form';

/** Reads the two entries to compare, and the start of the page; invalid values count as absent. */
export function readHistoryAsked(query: Record<string, string | string[] | undefined>) {
  const sent = Object.entries(query);
  const [from, to] = ['from', 'to'].map((name) => readField(field.id, sent, name));
  return { from: from ?? '', to: to ?? '', before: readField(field.position, sent, 'before') };
}

/** The revision to name, and its name; an empty one removes the name. */
export const readName = formReader({
  ...textKey,
  revisionId: field.from('versionId', field.id),
  name: field.stored(field.within(field.line, { max: 120 }, 'writing.wrong.tooLong')),
});

/** The version to restore or to discard, and the current revision that the page showed. */
export const readOneVersion = formReader({ ...textKey, versionId: field.id, workingId: field.id });
