import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { text } from '@/db/schema/stories';
import { outdatedBy, textVersions } from '@/domain/translations/source-queries';

/**
 * Recounts for every published translation of a story how many blocks of its source changed since.
 * While the source is not public the count is 0, but the time since which it is outdated is kept.
 * @returns the languages in which more is outdated than before
 */
export async function updateOutdated(
  write: Queries,
  storyId: string,
  now: number,
): Promise<string[]> {
  const grown: string[] = [];
  const texts = await textVersions(write, storyId);
  for (const of of texts) {
    if (!of.shown) continue;
    const { sourceLanguage } = of.shown;
    const source = texts.find((each) => each.language === sourceLanguage)?.shown ?? null;
    const behind = outdatedBy(of, of.shown, source?.hashes ?? null);
    const isSettled = behind === 0 && (source !== null || !of.shown.sourceHashes);
    const behindSince = isSettled ? null : behind === 0 ? of.behindSince : (of.behindSince ?? now);
    if (behind === of.behind && behindSince === of.behindSince) continue;
    await write.update(text).set({ behind, behindSince }).where(eq(text.id, of.id));
    if (behind > of.behind) grown.push(of.language);
  }
  return grown;
}
