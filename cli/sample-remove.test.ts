import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { closeDatabase, databaseFile, openDatabase, reads, tx } from '@/db/client';
import { attachment } from '@/db/schema/attachments';
import { story, text } from '@/db/schema/stories';
import { topicName } from '@/db/schema/topics';
import { publishText } from '@/domain/publishing/publish-changes';
import { listStories } from '@/domain/reader/story-list-queries';
import { findStory, getStory } from '@/domain/reader/story-queries';
import { getSettings } from '@/domain/settings/queries';
import { saveDetails } from '@/domain/stories/save-details-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { removeSample } from './sample-remove';
import { setUp } from './setup/setup';

const KEPT = [
  'hague-womens-congress-1915',
  'zimmerwald-1915',
  'lin-zhao',
  'contact',
  'a-word-to-all',
];
const NOBODY = { staffId: null };
let root: string;

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'vitrine-sample-'));
  process.env.DATA_DIR = path.join(root, 'data');
  cpSync('drizzle', path.join(root, 'drizzle'), { recursive: true });
  cpSync('content', path.join(root, 'content'), { recursive: true });
  shrink(path.join(root, 'content'));
  await setUp(root, true, () => undefined);
  openDatabase(databaseFile());
}, 60_000);

afterAll(() => {
  closeDatabase();
  delete process.env.DATA_DIR;
});

/** Keeps only a few stories, so that the test does not draw a hundred images. */
function shrink(folder: string): void {
  for (const key of readdirSync(path.join(folder, 'stories'))) {
    if (!KEPT.includes(key)) rmSync(path.join(folder, 'stories', key), { recursive: true });
  }
  for (const name of readdirSync(path.join(folder, 'collections'))) {
    const file = path.join(folder, 'collections', name);
    const known = parse(readFileSync(file, 'utf8'));
    const stories = known.stories.filter((each: { key: string }) => KEPT.includes(each.key));
    writeFileSync(file, stringify({ ...known, stories }));
  }
  const site = path.join(folder, 'site.yaml');
  writeFileSync(site, stringify({ ...parse(readFileSync(site, 'utf8')), menu: ['contact'] }));
  const texts = readdirSync(path.join(folder, 'stories'), { recursive: true, withFileTypes: true });
  for (const entry of texts.filter((each) => each.name.endsWith('.md'))) {
    const file = path.join(entry.parentPath, entry.name);
    const others = /\(story:(?!hague-womens-congress-1915|zimmerwald-1915|lin-zhao)[^)]*\)/g;
    writeFileSync(file, readFileSync(file, 'utf8').replace(others, '(/en)'));
  }
}

describe('the sample archive', () => {
  it('is set up once, with a secret that only its owner can read', async () => {
    const secret = statSync(path.join(root, 'data', 'secret'));
    expect(secret.mode & 0o777).toBe(0o600);
    closeDatabase();
    const said: string[] = [];
    await setUp(root, true, (line) => said.push(line));
    openDatabase(databaseFile());
    expect(said).toEqual([expect.stringContaining('/admin/setup/')]);
    expect(await reads().select().from(story)).toHaveLength(KEPT.length);
  });

  it('has one translation that is outdated by one paragraph', async () => {
    const behind = (await reads().select().from(text)).filter((row) => row.behind > 0);
    expect(behind.map(({ language, behind }) => ({ language, behind }))).toEqual([
      { language: 'nl', behind: 1 },
    ]);
  });

  it('has its page in the footer menu, and its sound among the media', async () => {
    const { menus } = await getSettings();
    expect(Object.values(menus).map((entries) => entries.length)).toEqual(Array(7).fill(1));
    const [sound] = await reads().select().from(attachment);
    expect(sound).toMatchObject({ kind: 'audio', mime: 'audio/wav', fileName: 'vsem.wav' });
    expect(existsSync(path.join(root, 'data', 'media', sound?.name ?? ''))).toBe(true);
  });

  it('is removed, except for what staff made or changed and what that uses', async () => {
    const { rows } = await listStories({ list: 'site', language: 'en' });
    const changed = rows.find((row) => row.title.includes('Zimmerwald'));
    const body = (await getStory(changed?.id ?? '', 'en'))?.body ?? { type: 'doc', content: [] };
    const chosen = changed?.topics.map(({ id }) => id) ?? [];
    const topics = await reads().select({ id: topicName.topicId }).from(topicName);
    const waiting = topics.find(({ id }) => !chosen.includes(id))?.id ?? '';
    const own = await tx(async (write) => {
      const at = { storyId: changed?.id ?? '', language: 'en' };
      await importText(write, NOBODY, { ...at, title: 'Edited by staff', body }, Date.now());
      const [topic] = await write.select().from(topicName).where(eq(topicName.slug, 'strikes'));
      const id = await addStory(
        write,
        NOBODY,
        {
          kind: 'news',
          originalLanguage: 'en',
          eventDate: '',
          eventCalendar: 'gregorian',
          source: '',
          sourceUrl: '',
          coverImageId: null,
          placeIds: [],
          topicIds: [topic?.topicId ?? ''],
        },
        Date.now(),
      );
      await importText(
        write,
        NOBODY,
        { storyId: id, language: 'en', title: 'Ours', body },
        Date.now(),
      );
      await publishText(write, NOBODY, { storyId: id, language: 'en' }, Date.now());
      const details = { changed: { topicIds: [waiting] }, shelves: null, sittingId: '' };
      await saveDetails(write, NOBODY, id, details, Date.now());
      return id;
    });
    const { removed, kept } = await removeSample(Date.now());
    expect(removed.story).toBe(KEPT.length - 1);
    expect(Object.values((await getSettings()).menus).flat()).toEqual([]);
    expect(removed.collection).toBe(8);
    const reasons = kept.map(({ kind, because }) => `${kind} ${because}`);
    expect(reasons).toContain('story changed');
    expect(reasons).toContain('topic used');
    expect(kept).toContainEqual({ kind: 'topic', id: waiting, because: 'used' });
    expect(reasons).toContain('picture used');
    expect(reasons).toContain('name used');
    expect(removed.name).toBeGreaterThan(100);
    const left = (await reads().select({ id: story.id }).from(story)).map((row) => row.id);
    expect(left.sort()).toEqual([own, changed?.id ?? ''].sort());
    expect(await findStory('en', 'lin-zhao')).toEqual({ is: 'missing' });
  });
});
