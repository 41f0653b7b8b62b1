import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import type { OutdatedBy } from './outdated';
import { outdatedBy, sourceHashes, textVersions } from './source-queries';

/** How outdated each text of a story is, drafts included; not filtered by what the user may see. */
export async function listOutdated(
  storyId: string,
  read: Queries = reads(),
): Promise<OutdatedBy[]> {
  const texts = await textVersions(read, storyId);
  return texts.map((of) => {
    const { working } = of;
    const sourceLanguage = working?.sourceHashes ? working.sourceLanguage : null;
    return {
      language: of.language,
      sourceLanguage,
      shownSource: of.shown?.sourceHashes ? of.shown.sourceLanguage : null,
      shown: of.shown ? of.behind : 0,
      working: outdatedBy(of, working, sourceHashes(texts, sourceLanguage)),
      sourcePublishedAt: working?.sourcePublishedAt ?? null,
    };
  });
}
