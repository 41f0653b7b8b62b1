import { beforeEach, describe, expect, it } from 'vitest';
import { tx } from '@/db/client';
import { NotAllowed } from '@/domain/permissions/permissions';
import { addTopic } from '@/domain/topics/changes';
import { mergeTopics } from '@/domain/topics/merge-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { listCounted } from './counted-queries';
import { getNamedStatistics } from './named-statistics-queries';
import { addRequests } from './request-changes';
import { subjectKind } from './statistics';

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 10, 20);
const MONTH = '2026-11';

beforeEach(() => {
  freshDatabase();
});

function topic(slug: string): Promise<string> {
  const names = [{ language: 'en', name: `About ${slug}`, slug, description: '' }];
  return tx((write) => addTopic(write, NOBODY, { wikidata: '', names }, NOW));
}

async function request(addresses: Record<string, number>) {
  const counts = { since: NOW, addresses: Object.entries(addresses), further: 0 };
  const counted = await listCounted(counts);
  await tx((write) => addRequests(write, counted));
}

describe('The requests of a topic and the like', () => {
  it('are those of its page and its feeds, with those of what was merged into it', async () => {
    const into = await topic('strikes');
    const from = await topic('lockouts');
    await topic('bread');
    await request({
      '/en/topics/strikes': 2,
      '/en/topics/lockouts': 3,
      '/en/topics/bread': 50,
      '/en/topics/strikes/atom.xml': 4,
    });
    await tx((write) => mergeTopics(write, NOBODY, { from, into }, NOW));
    const by = await anyStaff('editor');
    const found = await getNamedStatistics(by, { kind: 'topic', subjectId: into }, MONTH);
    expect(found.page.months).toHaveLength(12);
    expect(found.page.months.at(-1)).toEqual({ month: MONTH, count: 5 });
    expect(found.page.byLanguage).toEqual([{ language: 'en', count: 5 }]);
    expect(found.feed.months.at(-1)).toEqual({ month: MONTH, count: 4 });
  });

  it('are those of the home page and the feed of all stories for the site', async () => {
    await request({ '/en': 7, '/en/atom.xml': 2, '/en/topics': 9 });
    const by = await anyStaff('editor');
    const found = await getNamedStatistics(by, { kind: 'site', subjectId: '' }, MONTH);
    expect([found.page.months.at(-1)?.count, found.feed.months.at(-1)?.count]).toEqual([7, 2]);
  });

  it('are for editors', async () => {
    const by = await anyStaff('author');
    const subject = { kind: 'site', subjectId: '' } as const;
    await expect(getNamedStatistics(by, subject, MONTH)).rejects.toThrow(NotAllowed);
  });

  it('have an address by the folder of what they are about', () => {
    expect([subjectKind('topics'), subjectKind('site'), subjectKind('stories')]).toEqual([
      'topic',
      'site',
      null,
    ]);
  });
});
