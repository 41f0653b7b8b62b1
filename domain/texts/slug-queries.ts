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
 * An address for a text that nobody has, made from its title, else from its first words, else from the short id. A
 * taken one gets the year of the event first, then `-2` (design §9); former addresses of other stories count as taken.
 */
export async function proposeSlug(
  write: Queries,
  written: TextKey & { title: string; body: Document },
): Promise<string> {
  return freeSlug(write, await baseOf(write, written), written);
}

/**
 * The address that a person typed for a text, checked against the other texts of the language. A former address of
 * another story may be had: its new owner takes it over.
 */
export async function wishedSlug(write: Queries, typed: string, at: TextKey): Promise<SlugWish> {
  const wish = readSlug(typed, at.language);
  if (!wish.ok || !(await isHeld(write, wish.slug, at))) return wish;
  const proposal = await freeSlug(write, wish.slug, at);
  return { ok: false, problem: { code: 'slugTaken', proposal } };
}

/**
 * The address of a text that was never public after another save: as long as it is what the text itself proposed, it
 * follows the text.
 * @param before the text as it was, null when nothing was written yet
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

/** The first address made of `base` that no other text has and no other story had. */
export async function freeSlug(write: Queries, base: string, at: TextKey): Promise<string> {
  const [facts] = await write.select().from(story).where(eq(story.id, at.storyId));
  const date = parseEventDate(facts?.eventDate ?? '');
  return nextFreeSlug(base, date ? (yearsOf(date)?.from ?? null) : null, async (slug) => {
    return (await isHeld(write, slug, at)) || (await wasHeld(write, slug, at));
  });
}

/** Id of the text that has an address, or null. */
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
