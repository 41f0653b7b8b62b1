import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { listing, listingCount } from '@/db/schema/site';
import { story } from '@/db/schema/stories';
import { storyTopic, topic } from '@/db/schema/topics';
import { getFormerTarget } from '@/domain/addresses/former-address-queries';
import { countStories } from '@/domain/freshness/count-queries';
import { NotAllowed } from '@/domain/permissions/permissions';
import { namePrint } from '@/domain/taxonomy/term-name';
import { findTerm } from '@/domain/taxonomy/term-queries';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { addTopic } from './changes';
import { mergeTopics } from './merge-changes';
import { nameTopic } from './name-changes';
import { getTopic, listTopics } from './queries';
import { arrangeTopics, nestTopic } from './tree-changes';
import { republishTopic, unpublishTopic } from './withdrawal-changes';

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);

beforeEach(freshDatabase);

const add = (...names: [language: string, name: string][]) =>
  tx((write) =>
    addTopic(
      write,
      NOBODY,
      {
        wikidata: '',
        names: names.map(([language, name]) => ({ language, name, slug: name, description: '' })),
      },
      NOW,
    ),
  );

async function rename(topicId: string, slug: string, name = slug) {
  const now = await getTopic(topicId, 'en');
  const was = namePrint(now ?? undefined);
  const words = { language: 'en', name, slug, description: '', was };
  return tx((write) => nameTopic(write, NOBODY, { topicId, ...words }, NOW));
}

const whereIs = async (slug: string) =>
  (await findTerm('topic', 'en', slug)) ?? (await getFormerTarget('topic', 'en', slug));

describe('An address', () => {
  it('redirects without a chain after two renames', async () => {
    const id = await add(['en', 'a']);
    await rename(id, 'b');
    await rename(id, 'c');
    expect(await Promise.all(['a', 'b', 'c'].map(whereIs))).toEqual([id, id, id]);
    expect((await getTopic(id, 'en'))?.slug).toBe('c');
  });

  it('belongs to its new owner after a swap', async () => {
    const [one, other] = [await add(['en', 'a']), await add(['en', 'b'])];
    await rename(one, 'between');
    await rename(other, 'a');
    await rename(one, 'b');
    expect(await Promise.all(['a', 'b', 'between'].map(whereIs))).toEqual([other, one, one]);
  });

  it('is refused while another topic has it, and so are words that somebody else changed', async () => {
    const one = await add(['en', 'a']);
    await add(['en', 'b']);
    expect(await rename(one, 'b')).toEqual({ field: 'slug', problem: 'slugTaken', by: 'b' });
    expect(await rename(one, 'Only')).toEqual({ field: 'slug', problem: 'slugReserved' });
    expect(await rename(one, '!!')).toEqual({ field: 'slug', problem: 'slugImpossible' });
    const late = { language: 'en', name: 'x', slug: '', description: '', was: 'something else' };
    const saved = tx((write) => nameTopic(write, NOBODY, { topicId: one, ...late }, NOW));
    expect(await saved).toEqual({ field: '', problem: 'changedMeanwhile' });
  });

  it('is derived from the name, and made unique where that is taken', async () => {
    await add(['en', 'peace']);
    const other = await add(['en', 'war']);
    await rename(other, '', 'Peace');
    expect((await getTopic(other, 'en'))?.slug).toBe('peace-2');
  });
});

describe('A merge', () => {
  it('moves stories in their order without duplicates, counts them, and redirects every address', async () => {
    const [from, into, third] = [
      await add(['en', 'a'], ['nl', 'aa']),
      await add(['en', 'b']),
      await add(['en', 'c']),
    ];
    await insert('x', [from, third]);
    await insert('y', [from, third, into]);
    await insert('z', [into]);
    await rename(from, 'a2');
    expect(await tx((write) => mergeTopics(write, NOBODY, { from, into }, NOW))).toBeNull();
    expect(await topicsOf('x')).toEqual([into, third]);
    expect(await topicsOf('y')).toEqual([into, third]);
    expect(await countStories(`topic:${into}`)).toBe(3);
    expect(await countStories(`topic:${from}`)).toBe(0);
    expect(await Promise.all(['a', 'a2', 'b'].map(whereIs))).toEqual([into, into, into]);
    expect((await getTopic(into, 'nl'))?.slug, 'a language only the first had').toBe('aa');
    expect((await listTopics('en')).map((each) => each.id)).toEqual([into, third]);
    await tx((write) => mergeTopics(write, NOBODY, { from: into, into: third }, NOW));
    expect(await Promise.all(['a', 'a2', 'b'].map(whereIs))).toEqual([third, third, third]);
  });

  it('leaves nothing to be named in the topic that was merged', async () => {
    const [from, into] = [await add(['en', 'a']), await add(['en', 'b'])];
    await tx((write) => mergeTopics(write, NOBODY, { from, into }, NOW));
    expect(await rename(from, 'c')).toEqual({ field: 'name', problem: 'gone' });
    expect(await rename('unknown', 'c')).toEqual({ field: 'name', problem: 'gone' });
  });

  it('works for a topic of ten thousand stories', async () => {
    const [from, into] = [await add(['en', 'a']), await add(['en', 'b'])];
    for (let index = 0; index < 10_000; index++) {
      await insert(`s${index}`, index % 10 ? [from] : [from, into]);
    }
    await insert('last', [into]);
    await tx((write) => mergeTopics(write, NOBODY, { from, into }, NOW));
    expect(await countStories(`topic:${into}`)).toBe(10_001);
    expect(await countStories(`topic:${into}`, 'en')).toBe(10_001);
  }, 60_000);
});

describe('The order', () => {
  it('is alphabetical until an editor arranges it, each topic followed by its subtopics', async () => {
    const [b, a, c] = [await add(['en', 'b']), await add(['en', 'a']), await add(['en', 'c'])];
    const order = async () => (await listTopics('en')).map(({ id, depth }) => [id, depth]);
    expect(await order()).toEqual([
      [a, 0],
      [b, 0],
      [c, 0],
    ]);
    await tx((write) => arrangeTopics(write, NOBODY, { parentId: null, ids: [c, a, b] }, NOW));
    expect(await order()).toEqual([
      [c, 0],
      [a, 0],
      [b, 0],
    ]);
    await tx((write) => nestTopic(write, NOBODY, { topicId: b, parentId: c }, NOW));
    expect(await order()).toEqual([
      [c, 0],
      [b, 1],
      [a, 0],
    ]);
  });

  it('has no circles and three levels at most', async () => {
    const ids = [
      await add(['en', 'a']),
      await add(['en', 'b']),
      await add(['en', 'c']),
      await add(['en', 'd']),
    ];
    const [a = '', b = '', c = '', d = ''] = ids;
    const nest = (topicId: string, parentId: string) =>
      tx((write) => nestTopic(write, NOBODY, { topicId, parentId }, NOW));
    expect([await nest(b, a), await nest(c, b)]).toEqual([null, null]);
    expect(await nest(a, c)).toBe('circle');
    expect(await nest(a, a)).toBe('circle');
    expect(await nest(d, c)).toBe('tooDeep');
  });
});

it('an unpublished topic leaves the list, its subtopics move up, and it can be published again', async () => {
  const [a, b] = [await add(['en', 'a']), await add(['en', 'b'])];
  await tx((write) => nestTopic(write, NOBODY, { topicId: b, parentId: a }, NOW));
  await tx((write) => unpublishTopic(write, NOBODY, { topicId: a, reason: 'why' }, NOW));
  expect((await listTopics('en')).map(({ id, depth }) => [id, depth])).toEqual([[b, 0]]);
  expect(await getTopic(a, 'en')).toBeNull();
  await tx((write) => republishTopic(write, NOBODY, a, NOW));
  expect((await listTopics('en')).map(({ id, depth }) => [id, depth])).toEqual([
    [a, 0],
    [b, 1],
  ]);
});

it('authors and translators change no topic', async () => {
  const id = await add(['en', 'a']);
  for (const role of ['author', 'translator'] as const) {
    const by = await anyStaff(role);
    const reason = '';
    const tried = [
      tx((write) => unpublishTopic(write, by, { topicId: id, reason }, NOW)),
      tx((write) => republishTopic(write, by, id, NOW)),
      tx((write) => mergeTopics(write, by, { from: id, into: id }, NOW)),
      tx((write) => nestTopic(write, by, { topicId: id, parentId: null }, NOW)),
      tx((write) => arrangeTopics(write, by, { parentId: null, ids: [] }, NOW)),
      tx((write) => addTopic(write, by, { wikidata: '', names: [] }, NOW)),
    ];
    for (const each of tried) await expect(each).rejects.toThrow(NotAllowed);
  }
});

/** Inserts a published story. */
async function insert(id: string, topicIds: string[]): Promise<void> {
  await tx(async (write) => {
    const times = { createdAt: 0, changedAt: 0 };
    const kind = 'item' as const;
    await write.insert(story).values({ id, shortId: id, kind, originalLanguage: 'en', ...times });
    for (const [position, topicId] of topicIds.entries()) {
      await write.insert(storyTopic).values({ storyId: id, topicId, position });
      for (const language of ['', 'en']) {
        const list = `topic:${topicId}`;
        const row = { list, language, storyId: id, publishedAt: 1, eventSort: 1 };
        await write.insert(listing).values(row);
        const key = [listingCount.list, listingCount.language];
        const values = { list, language, count: 1 };
        await write.insert(listingCount).values(values).onConflictDoNothing({ target: key });
      }
    }
  });
}

function topicsOf(storyId: string) {
  return tx(async (write) => {
    const rows = await write
      .select({ id: storyTopic.topicId })
      .from(storyTopic)
      .innerJoin(topic, and(eq(topic.id, storyTopic.topicId)))
      .where(eq(storyTopic.storyId, storyId))
      .orderBy(storyTopic.position);
    return rows.map((row) => row.id);
  });
}
