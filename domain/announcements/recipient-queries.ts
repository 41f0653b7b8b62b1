import { and, countDistinct, eq, inArray, isNull, lte, ne, notInArray, or } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { story, text } from '@/db/schema/stories';
import { announced, subscriber, subscription, suppression } from '@/db/schema/subscriptions';
import { groupedBy } from '@/domain/grouped';
import { offScopes } from '@/domain/mail-switch/switch-queries';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { workingDetails } from '@/domain/stories/working-details-queries';
import { type Scope, scopeKey } from '@/domain/subscriptions/scope';
import { areTextsAnnounced } from './announce-queries';
import type { Announcing } from './announcing';

interface TextToAnnounce {
  storyId: string;
  language: string;
  /** Whether it was published before. */
  wasPublished: boolean;
}

/** What publishing a text means for subscribers; null where the site has none or sends no mail. */
export async function getAnnouncing(by: Staff, of: TextToAnnounce): Promise<Announcing | null> {
  const read = reads();
  if (!(await areTextsAnnounced(read))) return null;
  const maySee = mayDo(by, 'subscription.see');
  return {
    is: of.wasPublished ? 'again' : 'first',
    recipients: maySee ? await countRecipients(read, of) : null,
  };
}

/**
 * How many subscribers get a text if it is published now with the details as they are worked on:
 * the rule of `domain/subscriber-mails/wants-text.ts`, counted.
 */
export async function countRecipients(
  read: Queries,
  { storyId, language, wasPublished }: TextToAnnounce,
): Promise<number> {
  const [found] = await read.select().from(story).where(eq(story.id, storyId));
  const isScope = found && (await scopesOf(read, found));
  if (!isScope) return 0;
  const others = await read
    .select({ language: text.language })
    .from(text)
    .where(
      and(eq(text.storyId, storyId), eq(text.state, 'published'), ne(text.language, language)),
    );
  const had = read
    .select({ id: announced.subscriberId })
    .from(announced)
    .where(eq(announced.storyId, storyId));
  const hadIt = read
    .select({ id: announced.subscriberId })
    .from(announced)
    .where(and(eq(announced.storyId, storyId), eq(announced.language, language)));
  const isMine = eq(subscriber.language, language);
  const isOther = and(
    ne(subscriber.language, language),
    eq(subscriber.onlyMine, false),
    notInArray(
      subscriber.language,
      others.map((each) => each.language),
    ),
  );
  const isNews = and(
    notInArray(subscriber.id, had),
    found.firstPublishedAt === null ? undefined : lte(subscription.since, found.firstPublishedAt),
  );
  const [counted] = await read
    .select({ count: countDistinct(subscriber.id) })
    .from(subscriber)
    .innerJoin(subscription, eq(subscription.subscriberId, subscriber.id))
    .leftJoin(suppression, eq(suppression.addressHash, subscriber.addressHash))
    .where(
      and(
        isScope,
        isNull(subscriber.pausedAt),
        isNull(suppression.addressHash),
        wasPublished
          ? or(isMine, isOther)
          : or(and(isMine, notInArray(subscriber.id, hadIt)), and(isOther, isNews)),
      ),
    );
  return counted?.count ?? 0;
}

/**
 * An SQL condition: the subscription is to the site, or to a topic, collection or name of the story,
 * and e-mail about that is on. Null where no subscription can meet it.
 */
async function scopesOf(read: Queries, found: typeof story.$inferSelect) {
  const { kind, topicIds, names, shelves } = await workingDetails(read, found);
  if (kind === 'page' && topicIds.length === 0) return null;
  const all: Scope[] = [
    { kind: 'site', id: '' },
    ...topicIds.map((id) => ({ kind: 'topic' as const, id })),
    ...shelves.map(({ collectionId: id }) => ({ kind: 'collection' as const, id })),
    ...names.map(({ nameId: id }) => ({ kind: 'name' as const, id })),
  ];
  const off = await offScopes(read, all);
  const on = groupedBy(
    all.filter((scope) => !off.has(scopeKey(scope))),
    (scope) => scope.kind,
  );
  if (on.size === 0) return null;
  const ids = (own: readonly Scope[]) => own.map(({ id }) => id);
  return or(
    ...[...on].map(([each, own]) =>
      and(eq(subscription.kind, each), inArray(subscription.scopeId, ids(own))),
    ),
  );
}
