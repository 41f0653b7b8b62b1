/** What a translation was made from, and how its source reads now. */
import { asc, eq, inArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision, text } from '@/db/schema/stories';
import { stillRight } from '@/db/schema/teamwork';
import type { Followed } from '@/domain/texts/followed';
import { follow } from './follow';
import { countOutdated } from './source-steps';

/** One version of a text, as far as it tells what stands behind what. */
export interface Version {
  hashes: string[];
  sourceLanguage: string | null;
  sourceHashes: string[] | null;
  sourcePublishedAt: number | null;
}

/** A text of a story with the versions that count: what readers see, and what is being written. */
export interface TextVersions {
  id: string;
  language: string;
  publishedAt: number | null;
  behind: number;
  behindSince: number | null;
  /** Null while readers do not see the text. */
  shown: Version | null;
  working: Version | null;
  stillRight: (Followed & { sourceLanguage: string })[];
}

/** Every text of a story, two queries and one for the marks. */
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

/**
 * What a version of a translation counts as made from: its own hashes, and the changes of the source after which it
 * was found still right.
 */
export function countedFrom(
  of: TextVersions,
  version: Version,
  source: readonly string[],
): string[] {
  const marks = of.stillRight.filter((mark) => mark.sourceLanguage === version.sourceLanguage);
  return follow(version.sourceHashes ?? [], source, marks);
}

/**
 * By how many blocks of its source a version of a translation is behind.
 * @param source the hashes of the source's blocks, or null where there is none to be behind of
 */
export function outdatedBy(
  of: TextVersions,
  version: Version | null,
  source: string[] | null,
): number {
  if (!version?.sourceHashes || !source) return 0;
  return countOutdated(countedFrom(of, version, source), source);
}

/** The source as translators follow it: what readers see of it, else what is being written; null where it is not. */
export function sourceHashes(
  texts: readonly TextVersions[],
  language: string | null,
): string[] | null {
  const source = texts.find((each) => each.language === language);
  return (source?.shown ?? source?.working)?.hashes ?? null;
}
