import { and, eq, ne } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { formerAddress } from '@/db/schema/site';
import { story, text } from '@/db/schema/stories';
import type { TextKey } from '@/domain/access/text-key';
import { nextFreeSlug, slugFrom } from '@/domain/addresses/slug';
import { parseEventDate, yearsOf } from '@/domain/dates/edtf';
import type { Document } from '@/domain/documents/document';
import { firstWords } from '@/domain/documents/plain/plain-text';
import { readSlug, type SlugWish } from './slug-wish';

/**
 * A free slug for a text, derived from the title, else the first words, else the short id. If
 * taken, it gets the year of the event, then `-2`; former addresses of other stories count as
 * taken.
 */
export async function proposeSlug(
  write: Queries,
  written: TextKey & { title: string; body: Document },
): Promise<string> {
  return freeSlug(write, await baseOf(write, written), written);
}

/** Checks a typed slug against other texts; another story's former address may be taken over. */
export async function wishedSlug(write: Queries, typed: string, at: TextKey): Promise<SlugWish> {
  const wish = readSlug(typed, at.language);
  if (!wish.ok || !(await isHeld(write, wish.slug, at))) return wish;
  const proposal = await freeSlug(write, wish.slug, at);
  return { ok: false, problem: { code: 'slugTaken', proposal } };
}

/**
 * The slug of a never published text after a save: a slug derived from the text is derived again.
 * @param before the text before the save, null for the first save
 */
export async function followedSlug(
  write: Queries,
  now: TextKey & { slug: string },
  before: { title: string; body: Document } | null,
  written: TextKey & { title: string; body: Document },
): Promise<string> {
  if (!before) return now.slug;
  const base = await baseOf(write, { ...now, ...before });
  if (base === (await baseOf(write, written))) return now.slug;
  const rest = now.slug.startsWith(base) ? now.slug.slice(base.length) : null;
  return rest !== null && /^(-\d+)?$/.test(rest) ? proposeSlug(write, written) : now.slug;
}

async function baseOf(
  write: Queries,
  { storyId, language, title, body }: TextKey & { title: string; body: Document },
): Promise<string> {
  const made = slugFrom(title, language) ?? slugFrom(firstWords(body, language), language);
  if (made !== null) return made;
  const [facts] = await write.select().from(story).where(eq(story.id, storyId));
  return facts?.shortId ?? storyId;
}

/** The first slug derived from `base` that no other text has and no other story had. */
export async function freeSlug(write: Queries, base: string, at: TextKey): Promise<string> {
  const [facts] = await write.select().from(story).where(eq(story.id, at.storyId));
  const date = parseEventDate(facts?.eventDate ?? '');
  return nextFreeSlug(base, date ? (yearsOf(date)?.from ?? null) : null, async (slug) => {
    return (await isHeld(write, slug, at)) || (await wasHeld(write, slug, at));
  });
}

/** Id of the text with a slug, or null. */
export async function slugOwner(
  write: Queries,
  language: string,
  slug: string,
): Promise<string | null> {
  const [holder] = await write
    .select({ id: text.id })
    .from(text)
    .where(and(eq(text.language, language), eq(text.slug, slug)));
  return holder?.id ?? null;
}

async function isHeld(write: Queries, slug: string, at: TextKey): Promise<boolean> {
  const holders = await write
    .select({ id: text.id })
    .from(text)
    .where(and(eq(text.language, at.language), eq(text.slug, slug), ne(text.storyId, at.storyId)));
  return holders.length > 0;
}

async function wasHeld(write: Queries, slug: string, at: TextKey): Promise<boolean> {
  const [former] = await write
    .select({ targetId: formerAddress.targetId })
    .from(formerAddress)
    .where(
      and(
        eq(formerAddress.kind, 'story'),
        eq(formerAddress.language, at.language),
        eq(formerAddress.slug, slug),
      ),
    );
  return former !== undefined && former.targetId !== at.storyId;
}
