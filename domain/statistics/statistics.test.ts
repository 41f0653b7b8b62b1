import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { requestCount } from '@/db/schema/statistics';
import { NotAllowed } from '@/domain/permissions/permissions';
import { publishText } from '@/domain/publishing/publish-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { mergeTopics } from '@/domain/topics/merge-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { STORY_FACTS } from '@/testing/story-facts';
import { listCounted } from './counted-queries';
import { statisticsFile } from './file-queries';
import { addRequests } from './request-changes';
import { readStatisticsFilter } from './statistics';
import { getStatistics, getStoryStatistics } from './statistics-queries';
import { listTitles } from './title-queries';

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 10, 20);
const MONTH = '2026-11';
const ALL = { month: MONTH, kind: '', language: '' } as const;
async function tell(slug: string, by: Parameters<typeof addStory>[1] = NOBODY): Promise<string> {
  const storyId = await tx((write) => addStory(write, by, STORY_FACTS, NOW));
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] };
  const words = { storyId, language: 'en', title: `Title of ${slug}`, slug, body };
  await tx((write) => importText(write, NOBODY, words, NOW));
  await tx((write) => publishText(write, NOBODY, { storyId, language: 'en' }, NOW));
  return storyId;
}

function topic(slug: string): Promise<string> {
  const names = [{ language: 'en', name: `About ${slug}`, slug, description: '' }];
  return tx((write) => addTopic(write, NOBODY, { wikidata: '', names }, NOW));
}

async function request(addresses: Record<string, number>, since = NOW, further = 0) {
  const counted = await listCounted({ since, addresses: Object.entries(addresses), further });
  await tx((write) => addRequests(write, counted));
}

beforeEach(() => {
  freshDatabase();
});

describe('Counted requests', () => {
  it('add up, over several fronts, pages of a list and formats of a feed', async () => {
    const storyId = await tell('letter');
    const topicId = await topic('strikes');
    await request({ '/en/stories/letter': 2, '/en/topics/strikes': 1 });
    await request({
      '/en/stories/letter': 3,
      '/en/topics/strikes?before=1~x': 1,
      '/en/topics/strikes/atom.xml': 1,
      '/en/topics/strikes/feed.json': 4,
    });
    const rows = await reads().select().from(requestCount);
    const sum = { language: 'en', month: MONTH };
    expect(rows).toHaveLength(3);
    expect(rows).toContainEqual({
      ...sum,
      kind: 'story',
      subjectId: storyId,
      form: 'page',
      count: 5,
    });
    expect(rows).toContainEqual({
      ...sum,
      kind: 'topic',
      subjectId: topicId,
      form: 'page',
      count: 2,
    });
    expect(rows).toContainEqual({
      ...sum,
      kind: 'topic',
      subjectId: topicId,
      form: 'feed',
      count: 5,
    });
  });

  it('count with the other pages where nothing is at the address any more', async () => {
    await request({ '/en/stories/gone': 2, '/en/search': 1, '/robots.txt': 7 }, NOW, 9);
    const { months, lists, further } = await getStatistics(await anyStaff('editor'), ALL);
    expect(months.at(-1)).toEqual({ month: MONTH, count: 12 });
    expect(further).toBe(9);
    expect(lists.every(({ rows }) => rows.length === 0)).toBe(true);
  });
});

describe('Statistics', () => {
  it('show months, languages and the most requested', async () => {
    const editor = await anyStaff('editor');
    const [letter, sheet] = [await tell('letter'), await tell('sheet')];
    await request({ '/en/stories/letter': 2, '/en/stories/sheet': 5, '/nl': 1, '/en/atom.xml': 8 });
    await request({ '/en/stories/letter': 4 }, Date.UTC(2026, 9, 3));
    const shown = await getStatistics(editor, ALL);
    expect(shown.months.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 8]);
    expect(shown.months[0]?.month).toBe('2025-12');
    expect(shown.byLanguage).toEqual([
      { language: 'en', count: 7 },
      { language: 'nl', count: 1 },
    ]);
    expect(shown.lists[0]).toEqual({
      kind: 'story',
      isCut: false,
      rows: [
        { kind: 'story', subjectId: sheet, count: 5 },
        { kind: 'story', subjectId: letter, count: 2 },
      ],
    });
    expect(shown.lists[2]?.rows).toEqual([{ kind: 'site', subjectId: '', count: 8 }]);
    expect(shown.first).toBe('2026-10');
    const dutch = await getStatistics(editor, { ...ALL, language: 'nl' });
    expect(dutch.months.at(-1)?.count).toBe(1);
    const feeds = await getStatistics(editor, { ...ALL, kind: 'feed' });
    expect(feeds.months.at(-1)?.count).toBe(8);
  });

  it('count what was merged for what it was merged into', async () => {
    const [from, into] = [await topic('strikes'), await topic('labour')];
    await request({ '/en/topics/strikes': 2, '/en/topics/labour': 3 });
    await tx((write) => mergeTopics(write, NOBODY, { from, into }, NOW));
    const editor = await anyStaff('editor');
    const { lists } = await getStatistics(editor, { ...ALL, kind: 'topic' });
    expect(lists[0]?.rows).toEqual([{ kind: 'topic', subjectId: into, count: 5 }]);
    let file = '';
    for await (const lines of statisticsFile(editor, ALL)) file += lines;
    expect(file).toContain(`${MONTH},topic,page,${into},About labour,en,5`);
    expect(file).not.toContain(from);
  });

  it('name what was requested, in the user’s language if possible; what is deleted has no name', async () => {
    const [storyId, topicId] = [await tell('letter'), await topic('strikes')];
    const titles = await listTitles(
      [
        { kind: 'story', subjectId: storyId },
        { kind: 'story', subjectId: 'deleted' },
        { kind: 'topic', subjectId: topicId },
        { kind: 'site', subjectId: '' },
      ],
      'nl',
    );
    expect([...titles].sort()).toEqual([
      [`story:${storyId}`, { name: 'Title of letter', language: 'en' }],
      [`topic:${topicId}`, { name: 'About strikes', language: 'en' }],
    ]);
  });

  it('say when a list is longer', async () => {
    for (let at = 0; at < 11; at++) await tell(`s${at}`);
    const every = Array.from({ length: 11 }, (_, at) => [`/en/stories/s${at}`, at + 1]);
    await request(Object.fromEntries(every));
    const editor = await anyStaff('editor');
    const [few] = (await getStatistics(editor, ALL)).lists;
    expect([few?.rows.length, few?.isCut, few?.rows[0]?.count]).toEqual([10, true, 11]);
    const [all] = (await getStatistics(editor, { ...ALL, kind: 'story' })).lists;
    expect([all?.rows.length, all?.isCut]).toEqual([11, false]);
  });

  it('are for editors, and those of a story for its author too', async () => {
    const author = await anyStaff('author');
    const [own, other] = [await tell('own', author), await tell('other')];
    await request({ '/en/stories/own': 3 });
    await expect(getStatistics(author, ALL)).rejects.toThrow(NotAllowed);
    expect(() => statisticsFile(author, ALL)).toThrow(NotAllowed);
    const shown = await getStoryStatistics(author, own, MONTH);
    expect(shown?.months.at(-1)).toEqual({ month: MONTH, count: 3 });
    expect(shown?.byLanguage).toEqual([{ language: 'en', count: 3 }]);
    expect(await getStoryStatistics(author, other, MONTH)).toBeNull();
    expect(await getStoryStatistics(await anyStaff('translator'), own, MONTH)).toBeNull();
    expect(await getStoryStatistics(await anyStaff('editor'), other, MONTH)).not.toBeNull();
    expect(await getStoryStatistics(await anyStaff('editor'), 'none', MONTH)).toBeNull();
  });
});

it('ignores a filter that is none', () => {
  const wrong = { month: '2026-13', kind: ['story'], language: '!' };
  expect(readStatisticsFilter(wrong, MONTH)).toEqual(ALL);
  const right = { month: '2026-02', kind: 'feed', language: 'zh-hans' };
  expect(readStatisticsFilter(right, MONTH)).toEqual({ ...right, language: 'zh-Hans' });
});
