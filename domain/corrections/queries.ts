import { asc, eq } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { textTag } from '@/cache/tags';
import { prepared, reads } from '@/db/client';
import { correction } from '@/db/schema/publishing';
import { param } from '@/db/sql';
import type { Correction } from './correction';

const FIELDS = { id: correction.id, note: correction.note, at: correction.at };

const ofText = prepared((read) =>
  read
    .select(FIELDS)
    .from(correction)
    .where(eq(correction.textId, param('textId')))
    .orderBy(asc(correction.at), asc(correction.id))
    .prepare(),
);

/** What was corrected in a text, oldest first, for its page. */
export async function getCorrections(of: {
  id: string;
  language: string;
  textId: string;
}): Promise<Correction[]> {
  noteTag(textTag(of.id, of.language));
  return ofText().execute({ textId: of.textId });
}

/** The same for staff, who may see the text. */
export function listCorrections(textId: string): Promise<Correction[]> {
  return reads()
    .select(FIELDS)
    .from(correction)
    .where(eq(correction.textId, textId))
    .orderBy(asc(correction.at), asc(correction.id));
}
