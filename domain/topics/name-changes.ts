import { and, eq, ne } from 'drizzle-orm';
import { addressTag, TOPICS } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { topicName } from '@/db/schema/topics';
import { takeAddress } from '@/domain/addresses/changes';
import { rememberAddress } from '@/domain/addresses/former-address-changes';
import { addToAudit } from '@/domain/audit/changes';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { chosenSlug } from '@/domain/taxonomy/chosen-slug';
import { type NameProblem, type TopicWords, wordsPrint } from './topic-name';

/**
 * Names a topic in a language, or words it anew; an empty name takes the language away. A former address leads to the
 * topic for good.
 * @param given.slug empty to have it made from the name
 * @param given.was the print of what the editor saw
 * @returns what keeps it from being saved, or null
 */
export async function nameTopic(
  write: Queries,
  by: Author,
  given: TopicWords & { topicId: string; was: string },
  now: number,
): Promise<NameProblem | null> {
  requireMay(by, 'topic.change');
  const { topicId, language, was, ...words } = given;
  const every = await write.select().from(topicName).where(eq(topicName.topicId, topicId));
  const current = every.find((row) => row.language === language);
  if (wordsPrint(current) !== was) return { field: '', problem: 'changedMeanwhile' };
  if (!words.name) {
    if (!current) return { field: 'name', problem: 'nameMissing' };
    if (every.length === 1) return { field: 'name', problem: 'lastName' };
  }
  const otherwise = every[0]?.slug ?? 'topic';
  const wanted = { typed: words.slug, name: words.name, language, otherwise };
  const slug =
    words.name &&
    (await chosenSlug(wanted, (each) => ownerOf(write, { topicId, language, slug: each })));
  if (typeof slug === 'object') return slug;
  const ofIt = and(eq(topicName.topicId, topicId), eq(topicName.language, language));
  if (!slug) await write.delete(topicName).where(ofIt);
  else if (current)
    await write
      .update(topicName)
      .set({ ...words, slug })
      .where(ofIt);
  else await write.insert(topicName).values({ topicId, language, ...words, slug });
  if ((current?.slug ?? '') !== slug) await moveAddress(write, given, current?.slug, slug, now);
  const addresses = [current?.slug, slug].flatMap((each) =>
    each ? [addressTag('topic', language, each)] : [],
  );
  await markStale(write, [TOPICS, ...addresses], now);
  const detail = { name: words.name, address: slug, was: current?.name, former: current?.slug };
  const subject = { subjectKind: 'topic', subjectId: topicId, language, detail, now };
  await addToAudit(write, by, {
    action: slug ? 'topic.name' : 'topic.unname',
    ...subject,
  });
  return null;
}

async function moveAddress(
  write: Queries,
  { topicId, language }: { topicId: string; language: string },
  from: string | undefined,
  to: string,
  now: number,
): Promise<void> {
  const address = { kind: 'topic' as const, language };
  if (to) await takeAddress(write, { ...address, slug: to });
  if (from) await rememberAddress(write, { ...address, slug: from, targetId: topicId }, now);
}

async function ownerOf(
  write: Queries,
  address: { topicId: string; language: string; slug: string },
): Promise<string | undefined> {
  const { topicId, language, slug } = address;
  const [row] = await write
    .select({ name: topicName.name })
    .from(topicName)
    .where(
      and(
        eq(topicName.language, language),
        eq(topicName.slug, slug),
        ne(topicName.topicId, topicId),
      ),
    );
  return row?.name;
}
