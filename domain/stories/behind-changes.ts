import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision, text } from '@/db/schema/stories';
import { countBehind } from '@/domain/translations/source-steps';

/** Counts anew, for every published translation of a story, how many blocks of its source changed since. */
export async function updateBehind(write: Queries, storyId: string, now: number): Promise<void> {
  const published = await write
    .select({
      id: text.id,
      language: text.language,
      behind: text.behind,
      behindSince: text.behindSince,
      hashes: revision.blockHashes,
      sourceLanguage: revision.sourceLanguage,
      sourceHashes: revision.sourceHashes,
    })
    .from(text)
    .innerJoin(revision, eq(revision.id, text.publicRevisionId))
    .where(and(eq(text.storyId, storyId), eq(text.state, 'published')));
  for (const translation of published) {
    const source = published.find((row) => row.language === translation.sourceLanguage);
    const behind =
      source && translation.sourceHashes ? countBehind(translation.sourceHashes, source.hashes) : 0;
    if (behind === translation.behind) continue;
    const behindSince = behind === 0 ? null : (translation.behindSince ?? now);
    await write.update(text).set({ behind, behindSince }).where(eq(text.id, translation.id));
  }
}
