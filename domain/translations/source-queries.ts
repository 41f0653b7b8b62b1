/** Source references of translations, and the current state of their sources. */
import { asc, eq, inArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision, text } from '@/db/schema/stories';
import { stillRight } from '@/db/schema/teamwork';
import type { Followed } from '@/domain/texts/followed';
import { follow } from './follow';
import { countOutdated } from './source-steps';

/** The data of one revision that determines whether a translation is outdated. */
export interface Version {
  hashes: string[];
  sourceLanguage: string | null;
  sourceHashes: string[] | null;
  sourcePublishedAt: number | null;
}

/** A text with its public and its working revision. */
export interface TextVersions {
  id: string;
  language: string;
  publishedAt: number | null;
  behind: number;
  behindSince: number | null;
  /** Null while the text is not public. */
  shown: Version | null;
  working: Version | null;
  stillRight: (Followed & { sourceLanguage: string })[];
}

/** Every text of a story, in three queries. */
export async function textVersions(read: Queries, storyId: string): Promise<TextVersions[]> {
  const texts = await read.select().from(text).where(eq(text.storyId, storyId));
  const ids = texts.flatMap((row) => [row.publicRevisionId ?? '', row.workingRevisionId ?? '']);
  const versions = await read
    .select({
      id: revision.id,
      hashes: revision.blockHashes,
      sourceLanguage: revision.sourceLanguage,
      sourceHashes: revision.sourceHashes,
      sourcePublishedAt: revision.sourcePublishedAt,
    })
    .from(revision)
    .where(inArray(revision.id, [...new Set(ids)]));
  const found = new Map(versions.map(({ id, ...version }) => [id, version]));
  const marks = await read
    .select({
      textId: stillRight.textId,
      sourceLanguage: stillRight.sourceLanguage,
      was: stillRight.was,
      now: stillRight.now,
    })
    .from(stillRight)
    .innerJoin(text, eq(text.id, stillRight.textId))
    .where(eq(text.storyId, storyId))
    .orderBy(asc(stillRight.at));
  return texts.map((row) => ({
    id: row.id,
    language: row.language,
    publishedAt: row.publishedAt,
    behind: row.behind,
    behindSince: row.behindSince,
    shown: row.state === 'published' ? (found.get(row.publicRevisionId ?? '') ?? null) : null,
    working: found.get(row.workingRevisionId ?? '') ?? null,
    stillRight: marks
      .filter((mark) => mark.textId === row.id)
      .map(({ sourceLanguage, was, now }) => ({ sourceLanguage, was, now })),
  }));
}

/** The source reference to count from: the stored hashes with changes marked "still right". */
export function countedFrom(
  of: TextVersions,
  version: Version,
  source: readonly string[],
): string[] {
  const marks = of.stillRight.filter((mark) => mark.sourceLanguage === version.sourceLanguage);
  return follow(version.sourceHashes ?? [], source, marks);
}

/**
 * The number of blocks by which a translation's revision is outdated.
 * @param source hashes of the source's blocks, or null where there is no source
 */
export function outdatedBy(
  of: TextVersions,
  version: Version | null,
  source: string[] | null,
): number {
  if (!version?.sourceHashes || !source) return 0;
  return countOutdated(countedFrom(of, version, source), source);
}

/**
 * Block hashes of the source that translators follow: of the public revision, else the working one;
 * null where there is none.
 */
export function sourceHashes(
  texts: readonly TextVersions[],
  language: string | null,
): string[] | null {
  const source = texts.find((each) => each.language === language);
  return (source?.shown ?? source?.working)?.hashes ?? null;
}
