import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { rowsOf } from '@/db/rows';
import { name, nameForm, nameVariant } from '@/db/schema/names';
import { titleStart } from '@/db/schema/title-starts';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import { addPlace } from '@/domain/places/changes';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { addStory, type StoryDetails } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { trashStory } from '@/domain/trash/trash-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { suggest } from './suggestion-queries';

const PROGRAM = { staffId: null };
let now = 1_700_000_000_000;

beforeEach(() => {
  freshDatabase();
});

async function tell(
  titles: Record<string, string>,
  isPublished = true,
  over: Partial<StoryDetails> = {},
): Promise<string> {
  const [originalLanguage = 'en'] = Object.keys(titles);
  const none = { placeIds: [], topicIds: [], coverImageId: null, source: '', sourceUrl: '' };
  return tx(async (write) => {
    const details = { kind: 'item', originalLanguage, eventDate: '', ...none } as const;
    const storyId = await addStory(
      write,
      PROGRAM,
      { ...details, eventCalendar: 'gregorian', ...over },
      ++now,
    );
    for (const [language, title] of Object.entries(titles)) {
      const body = documentFromMarkdown('Text.', { figure: () => '', story: () => '' });
      await importText(write, PROGRAM, { storyId, language, body, title }, now);
      if (isPublished) await publishText(write, PROGRAM, { storyId, language }, now);
    }
    return storyId;
  });
}

async function trotsky(): Promise<void> {
  const nameId = 'trotsky';
  await tx(async (write) => {
    await write.insert(name).values({ id: nameId, shortId: nameId, kind: 'person', createdAt: 1 });
    const forms = { en: 'Leon Trotsky', ru: 'Лев Троцкий' };
    for (const [language, form] of Object.entries(forms)) {
      await write.insert(nameForm).values({ nameId, language, name: form, slug: language });
    }
    await write.insert(nameVariant).values({ nameId, language: 'zh', form: '托洛茨基' });
  });
}

const names = async (typed: string, language = 'en') =>
  (await suggest(typed, language)).map((each) => each.name);

describe('What is suggested', () => {
  it('is a title as soon as it is public, and no longer than that', async () => {
    const editor = await anyStaff('editor');
    const storyId = await tell({ en: 'The dockers of London' }, false);
    expect(await names('dock')).toEqual([]);
    await tx((write) => publishText(write, PROGRAM, { storyId, language: 'en' }, ++now));
    expect(await suggest('DOCK', 'en')).toEqual([
      {
        ...{ kind: 'story', name: 'The dockers of London', language: 'en', isOwn: true },
        slug: 'the-dockers-of-london',
      },
    ]);
    await tx((write) =>
      unpublishText(write, editor, { storyId, language: 'en', reason: '' }, ++now),
    );
    expect(await names('dock')).toEqual([]);
    expect(await reads().select().from(titleStart)).toEqual([]);
  });

  it('is no story in the trash', async () => {
    const storyId = await tell({ en: 'Dockers' });
    const editor = await anyStaff('editor');
    await tx((write) => trashStory(write, editor, storyId, ++now));
    expect(await names('dock')).toEqual([]);
  });

  it('is a name in the form of the page, by its forms in other scripts', async () => {
    await trotsky();
    await tell({ en: 'A murder' }, true, { names: [{ nameId: 'trotsky', role: 'about' }] });
    for (const typed of ['Троц', 'троцкий', '托洛', 'tro', 'leon t']) {
      expect(await names(typed), typed).toEqual(['Leon Trotsky']);
    }
    expect(await names('tro', 'ru')).toEqual(['Лев Троцкий']);
  });

  it('is places and topics too', async () => {
    const words = (name: string) => [{ language: 'en', name, slug: 'x', description: '' }];
    await tx((write) => addTopic(write, PROGRAM, { wikidata: '', names: words('Strikes') }, 1));
    const names = { en: 'Strasbourg' };
    await tx((write) => addPlace(write, PROGRAM, { id: 'strasbourg', names }, 1));
    await tell({ en: 'A murder' }, true, { placeIds: ['strasbourg'] });
    expect((await suggest('str', 'en')).map(({ kind }) => kind).sort()).toEqual(['place', 'topic']);
  });

  it('is no name or place before its first story is published, or after its last one is not', async () => {
    const editor = await anyStaff('editor');
    await trotsky();
    await tx((write) => addPlace(write, PROGRAM, { id: 'troyes', names: { en: 'Troyes' } }, 1));
    const storyId = await tell({ en: 'A murder' }, false, {
      names: [{ nameId: 'trotsky', role: 'mentioned' }],
      placeIds: ['troyes'],
    });
    expect(await names('tro')).toEqual([]);
    await tx((write) => publishText(write, PROGRAM, { storyId, language: 'en' }, ++now));
    expect((await names('tro')).toSorted()).toEqual(['Leon Trotsky', 'Troyes']);
    const text = { storyId, language: 'en', reason: '' };
    await tx((write) => unpublishText(write, editor, text, ++now));
    expect(await names('tro')).toEqual([]);
  });

  it('is a name with stories behind many that have none', async () => {
    await trotsky();
    await tell({ en: 'A murder' }, true, { names: [{ nameId: 'trotsky', role: 'about' }] });
    await tx(async (write) => {
      for (let at = 100; at < 220; at += 1) {
        const names = { en: `Tr${at} Troy` };
        await addPlace(write, PROGRAM, { id: `troy-${at}`, names }, 1);
      }
    });
    expect(await names('tro')).toEqual(['Leon Trotsky']);
  });

  it("is first what is in the page's language, each story once", async () => {
    await tell({ nl: 'Staking in de haven', en: 'Standstill in the port' });
    await tell({ de: 'Stadt und Land' });
    expect(await names('sta', 'nl')).toEqual(['Staking in de haven', 'Stadt und Land']);
    expect(await names('sta', 'en')).toEqual(['Standstill in the port', 'Stadt und Land']);
  });

  it('is at most eight pages, of which names leave room to stories', async () => {
    for (let n = 0; n < 9; n += 1) {
      await tell({ en: `Strike ${n}` });
      const slug = `strikers-${n}`;
      const words = [{ language: 'en', name: `Strikers ${n}`, slug, description: '' }];
      await tx((write) => addTopic(write, PROGRAM, { wikidata: '', names: words }, 1));
    }
    const kinds = (await suggest('strike', 'en')).map(({ kind }) => kind);
    expect(kinds).toEqual([...Array(4).fill('topic'), ...Array(4).fill('story')]);
    expect(await names('strikers')).toHaveLength(8);
  });

  it.each([
    ...['', 'a', '%', '_', '"', "';--", '*', '\0\0', 'NEAR(', '\ud83d', '\u{10ffff}\u{10ffff}'],
    ...['x'.repeat(1_000_000), 'ﷺ'.repeat(1_000), `title:${'a'.repeat(30)}*`],
  ])('is nothing for %.20j', async (typed) => {
    await tell({ en: 'An old story' });
    expect(await names(typed)).toEqual([]);
  });

  it('reads titles by their index alone', async () => {
    const plan = await rowsOf<{ detail: string }>(
      reads(),
      sql`explain query plan select title_start.start from title_start
        join text_number on text_number.number = title_start.number
        join text on text.id = text_number.text_id and text.state = 'published'
        where title_start.language = 'en' and title_start.start >= 'a' and title_start.start < 'b'
        order by title_start.start, title_start.number limit 40`,
    );
    const details = plan.map(({ detail }) => detail).join('\n');
    expect(details).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});
