/** Queries of the translation page. */
import { eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { revision, text } from '@/db/schema/stories';
import {
  findText,
  listTextRows,
  requireOfText,
  requireStory,
  type TextRow,
  textSubject,
} from '@/domain/access/text-access-queries';
import type { Document } from '@/domain/documents/document';
import { isSameJson } from '@/domain/documents/same';
import { mayDo, NotThere, requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { wordsOf } from '@/domain/texts/text-content';
import { whichHold } from './follow';
import { findPast, headOf } from './past-queries';
import type { HashedBlock } from './sides';
import type { SideHead, SidesOfText } from './sides-of-text';
import { countedFrom, type TextVersions, textVersions } from './source-queries';

/**
 * The source of a text, for users who may write the text.
 * @param sourceLanguage the language to translate from; else that of the source reference, else the
 * story's original
 * @throws NotThere, NotAllowed
 */
export async function getSides(
  staff: Staff,
  storyId: string,
  language: string,
  sourceLanguage?: string,
): Promise<SidesOfText> {
  const facts = await requireStory(reads(), staff, 'story.list', storyId);
  const target = await findText(reads(), { storyId, language });
  const isOwn = facts.createdBy === staff.staffId;
  if (target) requireOfText(target, staff, 'text.see');
  const begun = { isOwn, language, state: 'draft' } as const;
  requireMay(staff, 'text.write', target ? textSubject(target, staff) : begun);
  const versions = await textVersions(reads(), storyId);
  const of = versions.find((each) => each.language === language);
  const madeFromLanguage = of?.working?.sourceHashes ? of.working.sourceLanguage : null;
  const seen = await sourcesFor(staff, storyId, language);
  const sources = seen.map((row) => {
    return { language: row.language, isPublic: row.state === 'published' };
  });
  const known = (tag: string | null) => seen.find((row) => row.language === tag);
  if (sourceLanguage !== undefined && !known(sourceLanguage)) throw new NotThere('text');
  const row =
    known(sourceLanguage ?? null) ??
    known(madeFromLanguage) ??
    known(facts.originalLanguage) ??
    seen[0];
  const written = row ? await writtenOf(row) : undefined;
  if (!row || !written) return { ...NOTHING_THERE, sources, madeFromLanguage };
  const source = hashedBlocks(written);
  const made = of?.working?.sourceLanguage === row.language ? of : undefined;
  return {
    sources,
    sourceLanguage: row.language,
    madeFromLanguage,
    source,
    sourceHead: headOf(written),
    sourcePublishedAt: row.publishedAt,
    ...(await pastOf(row.id, made, source, headOf(written))),
  };
}

const NOTHING_THERE = {
  sourceLanguage: null,
  source: [],
  sourceHead: headOf(wordsOf({})),
  wasHead: null,
  madeFrom: [],
  stillRight: [],
  sourcePublishedAt: null,
};

async function sourcesFor(staff: Staff, storyId: string, language: string): Promise<TextRow[]> {
  const rows = await listTextRows(reads(), eq(text.storyId, storyId));
  return rows.filter((row) => {
    if (row.language === language || row.erasedAt !== null) return false;
    return row.workingRevisionId !== null && mayDo(staff, 'text.see', textSubject(row, staff));
  });
}

type Written = Pick<typeof revision.$inferSelect, 'blockHashes' | 'body' | keyof SideHead>;

async function writtenOf(row: TextRow): Promise<Written | undefined> {
  const isShown = row.state === 'published';
  const id = (isShown ? row.publicRevisionId : row.workingRevisionId) ?? '';
  const [written] = await reads().select().from(revision).where(eq(revision.id, id));
  return written;
}

function hashedBlocks({ blockHashes, body }: Written): HashedBlock[] {
  const { content } = body as Document;
  return content.map((block, place) => ({ hash: blockHashes[place] ?? '', block }));
}

/** The former blocks of the source, when the translation was made from it. */
async function pastOf(
  sourceId: string,
  of: TextVersions | undefined,
  source: HashedBlock[],
  head: SideHead,
): Promise<Pick<SidesOfText, 'madeFrom' | 'wasHead' | 'stillRight'>> {
  const version = of?.working;
  if (!of || !version?.sourceHashes) return { madeFrom: source, wasHead: null, stillRight: [] };
  const past = await findPast(sourceId, version.sourceHashes);
  for (const { hash, block } of source) past.blocks.set(hash, block);
  const hashes = source.map(({ hash }) => hash);
  const from = countedFrom(of, version, hashes);
  const marks = of.stillRight.filter((mark) => mark.sourceLanguage === version.sourceLanguage);
  const isSame = isSameJson(past.head, head);
  return {
    madeFrom: from.map((hash) => ({ hash, block: past.blocks.get(hash) ?? null })),
    wasHead: isSame ? null : past.head,
    stillRight: whichHold(version.sourceHashes, hashes, marks).map(({ was, now }) => ({
      was,
      now,
    })),
  };
}
