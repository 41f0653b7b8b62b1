import { and, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { revision, text } from '@/db/schema/stories';
import { isOneOf } from '@/db/sql';
import { textSubject } from '@/domain/access/text-access-queries';
import { visibleTexts } from '@/domain/access/visible-queries';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';

/** Titles of stories in a language, as the user may see them; stories without one are left out. */
export async function listTitles(
  staff: Staff,
  storyIds: readonly string[],
  language: string,
): Promise<Map<string, string>> {
  const rows = await reads()
    .select({ text, written: revision.title })
    .from(text)
    .leftJoin(revision, eq(revision.id, text.workingRevisionId))
    .where(
      and(
        isOneOf(text.storyId, JSON.stringify([...new Set(storyIds)])),
        eq(text.language, language),
        visibleTexts(staff),
      ),
    );
  const titled = rows.map(({ text: row, written }) => {
    const seesDraft = mayDo(staff, 'text.seeDraft', textSubject(row, staff));
    return [row.storyId, (seesDraft && written) || row.title] as const;
  });
  return new Map(titled.filter(([, title]) => title !== ''));
}
