import { inArray } from 'drizzle-orm';
import { SITE } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { styleFile } from '@/db/schema/site';
import { addToAudit } from '@/domain/audit/changes';
import { Refused } from '@/domain/forms/form';
import { refuseUnseen } from '@/domain/forms/seen';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { areKept, type EndedDeletions } from '@/domain/media-store/kept-queries';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { putSetting } from '@/domain/settings/changes';
import { type HouseStyle, workingStyle } from './house-style';
import { filesOf, type PlacedLogo, withLogo } from './logo';
import { STYLE_KEY, storedStyleIn } from './queries';

/** A draft that a form showed. */
export interface SeenStyle {
  /** Fingerprint of the draft that the page showed. */
  was?: string;
}

/**
 * Changes the draft of the house style, which begins as a copy of what readers see.
 * @param change returns the new style
 * @throws NotAllowed
 */
export async function draftStyle(
  write: Queries,
  by: Author,
  change: (style: HouseStyle) => HouseStyle,
  now: number,
): Promise<void> {
  requireMay(by, 'site.change');
  await changeDraft(write, by, change, now);
}

/**
 * Puts a logo into the draft. Readers get its files once a style with it is published.
 * @param before what had been deleted before its files were stored
 * @throws NotAllowed; Refused when a file of it is missing
 */
export async function putLogo(
  write: Queries,
  by: Author,
  logo: PlacedLogo,
  now: number,
  before: EndedDeletions = new Set(),
): Promise<void> {
  requireMay(by, 'site.change');
  // Clearing unused files may have deleted one between its upload and now.
  if (!(await areKept(write, filesOf([logo]), before)))
    throw new Refused('houseStyle.problem.failed');
  const rows = filesOf([logo]).map((name) => ({ name, createdAt: now }));
  await write.insert(styleFile).values(rows).onConflictDoNothing();
  const put = (style: HouseStyle) => ({ ...style, logos: withLogo(style.logos, logo) });
  await changeDraft(write, by, put, now);
}

/**
 * Publishes the draft: every page is rendered anew.
 * @throws NotAllowed; Refused when it is another one than was seen
 */
export async function publishStyle(
  write: Queries,
  by: Author,
  { was }: SeenStyle,
  now: number,
): Promise<void> {
  requireMay(by, 'site.change');
  const { draft } = await seenDraft(write, was);
  await putSetting(write, STYLE_KEY, { style: draft, draft: null });
  const files = filesOf(draft.logos);
  await write.update(styleFile).set({ isPublic: false });
  await write.update(styleFile).set({ isPublic: true }).where(inArray(styleFile.name, files));
  await markStale(write, [SITE], now);
  await note(write, by, { action: 'site.publishStyle', now });
}

/** Deletes the draft; readers go on seeing the style that they see. */
export async function discardStyle(
  write: Queries,
  by: Author,
  { was }: SeenStyle,
  now: number,
): Promise<void> {
  requireMay(by, 'site.change');
  const { style } = await seenDraft(write, was);
  await putSetting(write, STYLE_KEY, { style, draft: null });
  await note(write, by, { action: 'site.discardStyle', now });
}

async function changeDraft(
  write: Queries,
  by: Author,
  change: (style: HouseStyle) => HouseStyle,
  now: number,
): Promise<void> {
  const stored = await storedStyleIn(write);
  await putSetting(write, STYLE_KEY, { ...stored, draft: change(workingStyle(stored)) });
  await note(write, by, { action: 'site.draftStyle', now });
}

async function seenDraft(write: Queries, was: string | undefined) {
  const { style, draft } = await storedStyleIn(write);
  if (!draft) throw new Refused('houseStyle.problem.noDraft');
  refuseUnseen(was, draft);
  return { style, draft };
}

function note(write: Queries, by: Author, entry: { action: string; now: number }): Promise<void> {
  return addToAudit(write, by, { subjectKind: 'site', subjectId: 'style', detail: {}, ...entry });
}
