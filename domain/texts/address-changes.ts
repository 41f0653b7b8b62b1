import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { formerAddress } from '@/db/schema/site';
import { text } from '@/db/schema/stories';
import { requireText, type TextRow } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { rememberAddress } from '@/domain/addresses/former-address-changes';
import { changingStory } from '@/domain/freshness/story-invalidation-changes';
import type { Author } from '@/domain/permissions/staff';
import { auditText } from './audit-changes';
import { touchStory } from './revision-changes';
import { bringSearchInStep } from './search-changes';
import { freeSlug, slugOwner } from './slug-queries';
import { readSlug, type SlugProblem } from './slug-wish';

export interface Rename extends TextKey {
  slug: string;
}

/** The result of changing an address; a refusal changes nothing. */
export type RenameOutcome =
  | { status: 'renamed'; slugs: string[] }
  | { status: 'refused'; problems: { at: TextKey; problem: SlugProblem }[] };

/** Changes the address of one text; the former address of a published text becomes a redirect. */
export function renameText(
  write: Queries,
  by: Author,
  wanted: Rename,
  now: number,
): Promise<RenameOutcome> {
  return renameTexts(write, by, [wanted], now);
}

/**
 * Changes the addresses of several texts at once, so that two can be swapped. The former address of
 * a published text becomes a redirect straight to its current address, however often it was
 * renamed; a redirect from an address with a new owner is deleted.
 * @throws NotThere, NotAllowed
 */
export async function renameTexts(
  write: Queries,
  by: Author,
  wanted: readonly Rename[],
  now: number,
): Promise<RenameOutcome> {
  const renames: { found: TextRow; slug: string }[] = [];
  const problems: { at: TextKey; problem: SlugProblem }[] = [];
  for (const { slug, ...at } of wanted) {
    const found = await requireText(write, by, 'text.rename', at);
    const read = readSlug(slug, at.language);
    if (read.ok) renames.push({ found, slug: read.slug });
    else problems.push({ at, problem: read.problem });
  }
  for (const { found, slug } of renames) {
    if (await isTaken(write, found, slug, renames)) {
      const { storyId, language } = found;
      const proposal = await freeSlug(write, slug, found);
      problems.push({ at: { storyId, language }, problem: { code: 'slugTaken', proposal } });
    }
  }
  if (problems.length > 0) return { status: 'refused', problems };
  const moved = renames.filter(({ found, slug }) => found.slug !== slug);
  await changingStories(write, [...new Set(moved.map((each) => each.found.storyId))], now, () =>
    move(write, moved, now),
  );
  for (const { found, slug } of moved) {
    await touchStory(write, by, found.storyId, now);
    await bringSearchInStep(write, found.storyId);
    const { storyId, language, slug: from } = found;
    await auditText(write, by, 'text.rename', { storyId, language, slug, from }, now);
  }
  return { status: 'renamed', slugs: renames.map((each) => each.slug) };
}

/** Deletes the redirect from an address that a text now has. */
export async function forgetFormerAddress(
  write: Queries,
  { language, slug }: { language: string; slug: string },
): Promise<void> {
  await write
    .delete(formerAddress)
    .where(
      and(
        eq(formerAddress.kind, 'story'),
        eq(formerAddress.language, language),
        eq(formerAddress.slug, slug),
      ),
    );
}

async function move(
  write: Queries,
  moved: readonly { found: TextRow; slug: string }[],
  now: number,
): Promise<void> {
  for (const { found } of moved) {
    // A temporary slug, because slugs must be unique even in the middle of a swap.
    await write
      .update(text)
      .set({ slug: `:${found.id}` })
      .where(eq(text.id, found.id));
    if (found.firstPublishedAt === null) continue;
    const former = { language: found.language, slug: found.slug, targetId: found.storyId };
    await rememberAddress(write, { kind: 'story', ...former }, now);
  }
  for (const { found, slug } of moved) {
    await write.update(text).set({ slug }).where(eq(text.id, found.id));
    if (found.firstPublishedAt !== null) {
      await forgetFormerAddress(write, { language: found.language, slug });
    }
  }
}

async function isTaken(
  write: Queries,
  found: TextRow,
  slug: string,
  renames: readonly { found: TextRow; slug: string }[],
): Promise<boolean> {
  const isWantedTwice = renames.some(
    (other) =>
      other.found.id !== found.id && other.found.language === found.language && other.slug === slug,
  );
  const holder = await slugOwner(write, found.language, slug);
  const isGivenUp = renames.some((other) => other.found.id === holder && other.slug !== slug);
  return isWantedTwice || (holder !== null && holder !== found.id && !isGivenUp);
}

function changingStories<T>(
  write: Queries,
  storyIds: readonly string[],
  now: number,
  change: () => Promise<T>,
): Promise<T> {
  const [first, ...rest] = storyIds;
  if (first === undefined) return change();
  return changingStory(write, first, now, () => changingStories(write, rest, now, change));
}
