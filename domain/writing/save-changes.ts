import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { type revision, text } from '@/db/schema/stories';
import { requireUntrashed } from '@/domain/access/require-untrashed';
import {
  findText,
  requireOfText,
  requireStory,
  type TextRow,
} from '@/domain/access/text-access-queries';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { settledByline } from '@/domain/texts/byline-queries';
import { addText, putRevision } from '@/domain/texts/revision-changes';
import { bringSearchInStep } from '@/domain/texts/search-changes';
import { followedSlug, proposeSlug, wishedSlug } from '@/domain/texts/slug-queries';
import type { SlugProblem } from '@/domain/texts/slug-wish';
import { contentOf, isSameContent } from '@/domain/texts/text-content';
import type { SentText } from '@/domain/texts/text-fields';
import {
  changerOf,
  findWorkingRevision,
  type StoredText,
  storedText,
} from '@/domain/texts/working-text-queries';
import { isSameSource, sourceOfSave } from '@/domain/translations/made-from-queries';
import { type EditLock, isLockedByOther, type Writer } from './edit-lock';
import { findEditLock } from './edit-lock-changes';
import { keepDraft } from './kept-draft-changes';

/** The result of a save. A conflict has the stored text, and the sent one, kept as a draft. */
export type SaveOutcome =
  | {
      status: 'saved';
      textId: string;
      revisionId: string;
      /** To be sent with the next save. */
      version: number;
      slug: string;
      savedAt: number;
      /** The text is saved, but not under the wanted slug. */
      slugProblem: SlugProblem | null;
    }
  | {
      status: 'conflict';
      stored: StoredText;
      /**
       * The newer version is of the same editing session, because a response was lost; the page may
       * overwrite it.
       */
      isOwnSitting: boolean;
      /** The draft with the sent text, kept until discarded; null for the same editing session. */
      keptDraftId: string | null;
      /** The holder of the edit lock, if that is why the save was refused. */
      heldBy: Writer | null;
    };

/** What a transaction read of a text before it saves. */
export interface KnownText {
  text: TextRow | undefined;
  lock: EditLock | undefined;
}

/**
 * Saves a text as its working revision; published pages do not change. A save based on an older
 * version, or sent while another page holds the edit lock, changes nothing and returns both texts.
 * @param given read by `readSentText`
 * @param known the text and its edit lock as this transaction read them already
 * @throws NotThere, NotAllowed
 */
export async function saveText(
  write: Queries,
  by: Author,
  given: SentText,
  now: number,
  known?: KnownText,
): Promise<SaveOutcome> {
  const existing = known ? known.text : await findText(write, given);
  if (existing) requireOfText(existing, by, 'text.write');
  const found = existing ?? (await beginText(write, by, given, now));
  const sent = { ...given, byline: await settledByline(write, given.byline, found.id) };
  const working = await findWorkingRevision(write, found);
  const madeFrom = await sourceOfSave(write, by, sent, working);
  const isSame =
    working !== undefined && isSameContent(working, sent) && isSameSource(madeFrom, working);
  if (existing && !isSame) {
    const heldBy = await holderOf(write, by, existing, sent, now, known);
    if (heldBy || existing.version !== sent.baseVersion) {
      return conflict(write, by, existing, { sent, heldBy }, now);
    }
  }
  const { slug, problem } = await slugFor(write, found, sent, working);
  const isMoved = slug !== found.slug;
  if (isMoved) await write.update(text).set({ slug }).where(eq(text.id, found.id));
  const saved = { status: 'saved' as const, textId: found.id, slug, slugProblem: problem };
  if (isMoved && working) await bringSearchInStep(write, found.storyId);
  if (working && isSame) {
    return { ...saved, revisionId: working.id, version: found.version, savedAt: found.changedAt };
  }
  const content = { ...contentOf(sent), madeFrom, sittingId: sent.sittingId };
  const put = await putRevision(write, by, found, content, now, working);
  return { ...saved, ...put, savedAt: now };
}

type WorkingRow = typeof revision.$inferSelect;

async function beginText(
  write: Queries,
  by: Author,
  sent: SentText,
  now: number,
): Promise<TextRow> {
  const { storyId, language } = sent;
  const facts = await requireStory(write, by, 'story.list', storyId);
  requireUntrashed({ isTrashed: facts.binnedAt !== null });
  const isOwn = by.staffId !== null && facts.createdBy === by.staffId;
  requireMay(by, 'text.write', { isOwn, language, state: 'draft' });
  const slug = await proposeSlug(write, sent);
  return addText(write, by, { storyId, language, slug }, now);
}

/** The slug after this save: as wanted, unchanged, or from the title while nobody chose one. */
async function slugFor(
  write: Queries,
  found: TextRow,
  sent: SentText,
  before: WorkingRow | undefined,
): Promise<{ slug: string; problem: SlugProblem | null }> {
  const wish = sent.slug?.trim();
  const asItWas = { slug: found.slug, problem: null };
  if (wish === found.slug) return asItWas;
  if (found.firstPublishedAt !== null) {
    if (!wish) return asItWas;
    return { slug: found.slug, problem: { code: 'slugPublic', proposal: null } };
  }
  if (wish) {
    const read = await wishedSlug(write, wish, sent);
    return read.ok
      ? { slug: read.slug, problem: null }
      : { slug: found.slug, problem: read.problem };
  }
  if (wish === '') return { slug: await proposeSlug(write, sent), problem: null };
  const was = before ? contentOf(before) : null;
  return { slug: await followedSlug(write, found, was, sent), problem: null };
}

/** The holder of the edit lock, unless it is the saving session. The program ignores edit locks. */
async function holderOf(
  write: Queries,
  by: Author,
  found: TextRow,
  { sittingId }: SentText,
  now: number,
  known?: KnownText,
): Promise<Writer | null> {
  if (by.staffId === null) return null;
  const lock = known ? known.lock : await findEditLock(write, found.id);
  if (!isLockedByOther(lock, { staffId: by.staffId, sittingId }, now)) return null;
  const { since } = lock;
  const name = (await changerOf(write, lock.staffId)) ?? '';
  return { name, isYou: lock.staffId === by.staffId, since, stoppedAt: null };
}

async function conflict(
  write: Queries,
  by: Author,
  found: TextRow,
  { sent, heldBy }: { sent: SentText; heldBy: Writer | null },
  now: number,
): Promise<SaveOutcome> {
  if (by.staffId === null) throw new Error('The program saved over a newer version.');
  const working = await findWorkingRevision(write, found);
  const stored = await storedText(write, found);
  if (!working || !stored) throw new Error(`Text ${found.id} has no working revision.`);
  const isOwnSitting =
    !heldBy && working.sittingId === sent.sittingId && working.authorId === by.staffId;
  const keptDraftId = isOwnSitting ? null : await keepDraft(write, by, found.id, sent, now);
  return { status: 'conflict', stored, isOwnSitting, keptDraftId, heldBy };
}
