/** Random work on one language of a story, and a comparison of what it must not change. */
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { reads, tx } from '@/db/client';
import { revision, text } from '@/db/schema/stories';
import { keptDraft, stillRight } from '@/db/schema/teamwork';
import type { Document } from '@/domain/documents/document';
import { restoreRevision } from '@/domain/history/restore-changes';
import type { Staff } from '@/domain/permissions/staff';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { requestChanges, requestReview } from '@/domain/review/review-changes';
import { renameText } from '@/domain/texts/address-changes';
import { alignSides } from '@/domain/translations/sides';
import { getSides } from '@/domain/translations/sides-queries';
import { findStillRight } from '@/domain/translations/still-right-changes';
import { saveText } from '@/domain/writing/save-changes';
import { sentWords } from './texts';

export const LANGUAGES = ['en', 'nl', 'fa', 'zh-Hans'] as const;

const DOES = ['edit', 'edit', 'autosave', 'autosave', 'publish', 'restore', 'withdraw'] as const;
const RARELY = ['rename', 'submit', 'return', 'switch', 'follow', 'stillRight'] as const;

export type Does = (typeof DOES)[number] | (typeof RARELY)[number];

interface Work {
  staff: Staff;
  storyId: string;
  language: string;
  /** Random numbers from 0 to 1. */
  chance: () => number;
  now: number;
}

/**
 * Performs one random action on one language of a story; an action that is impossible at the time
 * is refused and changes nothing.
 */
export async function doSomething(work: Work): Promise<Does> {
  const one = <T>(list: readonly T[]): T | undefined =>
    list[Math.floor(work.chance() * list.length)];
  const does = one(work.chance() < 0.75 ? DOES : RARELY) ?? 'edit';
  const { staff, storyId, language, now } = work;
  const at = { storyId, language };
  const [row] = await reads()
    .select()
    .from(text)
    .where(and(eq(text.storyId, storyId), eq(text.language, language)));
  if (!row) throw new Error(`No text in ${language}.`);
  const sitting = does === 'autosave' ? 'one long sitting' : crypto.randomUUID();
  const about = { ...at, baseVersion: row.version, sittingId: sitting };
  const body = await bodyOf(row.workingRevisionId);
  const sent = { ...sentWords(about, ''), title: `A text in ${language}`, body };
  await tx<unknown>(async (write) => {
    switch (does) {
      case 'edit':
      case 'autosave':
        return saveText(write, staff, { ...sent, body: edited(body, work.chance) }, now);
      case 'switch':
        return saveText(write, staff, { ...sent, madeFrom: one(LANGUAGES) ?? 'en' }, now);
      case 'publish':
        return publishText(write, staff, { ...at, acceptAdvice: true, whileWritten: true }, now);
      case 'withdraw':
        return unpublishText(write, staff, at, now);
      case 'rename':
        return renameText(
          write,
          staff,
          { ...at, slug: `text-${Math.floor(work.chance() * 1e9)}` },
          now,
        );
      case 'submit':
        return requestReview(write, staff, { ...at, note: '' }, now);
      case 'return':
        return requestChanges(write, staff, { ...at, note: 'Please read again.' }, now);
      case 'restore': {
        const past = await write
          .select({ id: revision.id })
          .from(revision)
          .where(eq(revision.textId, row.id))
          .orderBy(asc(revision.number))
          .limit(50);
        return restoreRevision(write, staff, { ...at, versionId: one(past)?.id ?? row.id }, now);
      }
      default: {
        const change = one(await changesOf(staff, at));
        if (!change) return null;
        if (does === 'follow') return saveText(write, staff, { ...sent, inStep: [change] }, now);
        return findStillRight(write, staff, { ...at, ...change }, now);
      }
    }
  });
  return does;
}

/** Everything stored of the other languages of a story, except how outdated they are. */
export async function otherBytes(storyId: string, language: string): Promise<string> {
  const texts = await reads()
    .select()
    .from(text)
    .where(and(eq(text.storyId, storyId), ne(text.language, language)))
    .orderBy(asc(text.id));
  const ids = texts.map((row) => row.id);
  const revisions = await reads()
    .select()
    .from(revision)
    .where(inArray(revision.textId, ids))
    .orderBy(asc(revision.id));
  const marks = await reads().select().from(stillRight).where(inArray(stillRight.textId, ids));
  const kept = await reads().select().from(keptDraft).where(inArray(keptDraft.textId, ids));
  const rows = texts.map(({ behind: _, behindSince: __, ...rest }) => rest);
  return JSON.stringify([rows, revisions, marks, kept]);
}

async function bodyOf(revisionId: string | null): Promise<Document> {
  const [row] = await reads()
    .select({ body: revision.body })
    .from(revision)
    .where(eq(revision.id, revisionId ?? ''));
  return (row?.body ?? { type: 'doc', content: [{ type: 'paragraph' }] }) as Document;
}

/** Adds, removes, moves or changes a paragraph. */
function edited(body: Document, chance: () => number): Document {
  const content = [...body.content];
  const place = Math.floor(chance() * content.length);
  const words = `Words ${Math.floor(chance() * 1e6)}.`;
  const fresh = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] };
  const way = chance();
  if (way < 0.5 || content.length < 2) content[place] = fresh;
  else if (way < 0.7 && content.length < 12) content.splice(place, 0, fresh);
  else if (way < 0.9) content.splice(place, 1);
  else content.push(...content.splice(place, 1));
  return { type: 'doc', content };
}

async function changesOf(staff: Staff, at: { storyId: string; language: string }) {
  const { sourceLanguage, source, madeFrom } = await getSides(staff, at.storyId, at.language);
  if (sourceLanguage === null) return [];
  return alignSides({ source, madeFrom, target: [] })
    .filter((row) => row.is !== 'inStep')
    .map((row) => ({
      sourceLanguage,
      was: row.was?.hash ?? '',
      now: row.source?.hash ?? '',
    }));
}
