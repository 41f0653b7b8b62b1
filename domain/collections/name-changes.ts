import { and, eq, ne } from 'drizzle-orm';
import { addressTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { collectionName } from '@/db/schema/collections';
import { takeAddress } from '@/domain/addresses/changes';
import { rememberAddress } from '@/domain/addresses/former-address-changes';
import { addToAudit } from '@/domain/audit/changes';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { chosenSlug } from '@/domain/taxonomy/chosen-slug';
import { type CollectionWords, type NameProblem, wordsPrint } from './collection-name';
import { familyTags } from './invalidation-changes';

/**
 * Names a collection in a language, or words it anew; an empty name takes the language away. A former address leads to
 * the collection for good.
 * @param given.slug empty to have it made from the name
 * @param given.was the print of what the editor saw
 * @returns what keeps it from being saved, or null
 */
export async function nameCollection(
  write: Queries,
  by: Author,
  given: CollectionWords & { collectionId: string; was: string },
  now: number,
): Promise<NameProblem | null> {
  requireMay(by, 'collection.change');
  const { collectionId, language, was, ...words } = given;
  const ofCollection = eq(collectionName.collectionId, collectionId);
  const every = await write.select().from(collectionName).where(ofCollection);
  const current = every.find((row) => row.language === language);
  if (wordsPrint(current) !== was) return { field: '', problem: 'changedMeanwhile' };
  if (!words.name) {
    if (!current) return { field: 'name', problem: 'nameMissing' };
    if (every.length === 1) return { field: 'name', problem: 'lastName' };
  }
  const otherwise = every[0]?.slug ?? 'collection';
  const wanted = { typed: words.slug, name: words.name, language, otherwise };
  const slug =
    words.name &&
    (await chosenSlug(wanted, (each) => ownerOf(write, { collectionId, language, slug: each })));
  if (typeof slug === 'object') return slug;
  const ofIt = and(ofCollection, eq(collectionName.language, language));
  const row = { ...words, slug };
  if (!slug) await write.delete(collectionName).where(ofIt);
  else if (current) await write.update(collectionName).set(row).where(ofIt);
  else await write.insert(collectionName).values({ collectionId, language, ...row });
  if ((current?.slug ?? '') !== slug) {
    await moveAddress(write, given, current?.slug, slug, now);
  }
  const addresses = [current?.slug, slug].flatMap((each) =>
    each ? [addressTag('collection', language, each)] : [],
  );
  await markStale(write, [...(await familyTags(write, collectionId)), ...addresses], now);
  const detail = { name: words.name, address: slug, was: current?.name, former: current?.slug };
  const subject = { subjectKind: 'collection', subjectId: collectionId, language, detail, now };
  const action = slug ? 'collection.name' : 'collection.unname';
  await addToAudit(write, by, { action, ...subject });
  return null;
}

async function moveAddress(
  write: Queries,
  { collectionId, language }: { collectionId: string; language: string },
  from: string | undefined,
  to: string,
  now: number,
): Promise<void> {
  const address = { kind: 'collection' as const, language };
  if (to) await takeAddress(write, { ...address, slug: to });
  if (from) await rememberAddress(write, { ...address, slug: from, targetId: collectionId }, now);
}

async function ownerOf(
  write: Queries,
  address: { collectionId: string; language: string; slug: string },
): Promise<string | undefined> {
  const { collectionId, language, slug } = address;
  const [row] = await write
    .select({ name: collectionName.name })
    .from(collectionName)
    .where(
      and(
        eq(collectionName.language, language),
        eq(collectionName.slug, slug),
        ne(collectionName.collectionId, collectionId),
      ),
    );
  return row?.name;
}
