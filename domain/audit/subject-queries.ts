import { eq, inArray } from 'drizzle-orm';
import { reads } from '@/db/client';
import { NAMED_TABLES } from '@/db/named-tables';
import { image } from '@/db/schema/images';
import { staff } from '@/db/schema/staff';
import { revision, text } from '@/db/schema/stories';
import { NAMED_KINDS, type NamedKind } from '@/domain/addresses/named-kind';
import type { AuditEntry } from './audit';

interface Named {
  id: string;
  language: string;
  name: string;
}

/** Queries by kind of subject: the names of the given ids in each language. */
const READERS: Record<string, (ids: string[]) => Promise<Named[]>> = {
  story: (ids) =>
    reads()
      .select({ id: text.storyId, language: text.language, name: revision.title })
      .from(text)
      .innerJoin(revision, eq(revision.id, text.workingRevisionId))
      .where(inArray(text.storyId, ids)),
  ...Object.fromEntries(NAMED_KINDS.map((kind) => [kind, namesOf(kind)])),
  picture: async (ids) => {
    const rows = await reads()
      .select({ id: image.id, name: image.fileName })
      .from(image)
      .where(inArray(image.id, ids));
    return rows.map((row) => ({ ...row, language: '' }));
  },
  staff: async (ids) => {
    const rows = await reads()
      .select({ id: staff.id, name: staff.name })
      .from(staff)
      .where(inArray(staff.id, ids));
    return rows.map((row) => ({ ...row, language: '' }));
  },
};

function namesOf(kind: NamedKind) {
  const { names, termId } = NAMED_TABLES[kind];
  return (ids: string[]): Promise<Named[]> =>
    reads()
      .select({ id: termId, language: names.language, name: names.name })
      .from(names)
      .where(inArray(termId, ids));
}

export interface SubjectName {
  name: string;
  /** BCP 47; empty for a name without a language. */
  language: string;
}

/**
 * The current names of entries' subjects, by `kind:id`: in the entry's language, else in the
 * user's, else in any. Deleted subjects have no name.
 */
export async function subjectNames(
  entries: readonly Pick<AuditEntry, 'subjectKind' | 'subjectId' | 'language'>[],
  language: string,
): Promise<Map<string, SubjectName>> {
  const names = new Map<string, SubjectName>();
  for (const [kind, read] of Object.entries(READERS)) {
    const own = entries.filter((entry) => entry.subjectKind === kind && entry.subjectId);
    const ids = [...new Set(own.map((entry) => entry.subjectId))];
    if (ids.length === 0) continue;
    const rows = (await read(ids)).filter((row) => row.name !== '');
    for (const entry of own) {
      const mine = rows.filter((row) => row.id === entry.subjectId);
      const row =
        mine.find((each) => each.language === entry.language) ??
        mine.find((each) => each.language === language) ??
        mine[0];
      if (row) names.set(`${kind}:${entry.subjectId}`, { name: row.name, language: row.language });
    }
  }
  return names;
}
