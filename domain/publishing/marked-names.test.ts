import { asc, eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { name, storyName } from '@/db/schema/names';
import { changeMany, undoMany } from '@/domain/bulk/bulk-changes';
import type { Document, Inline } from '@/domain/documents/document';
import { addName } from '@/domain/names/changes';
import { mergeNames } from '@/domain/names/merge-changes';
import { newFacts } from '@/domain/names/name';
import type { Staff } from '@/domain/permissions/staff';
import { listStories } from '@/domain/reader/story-list-queries';

import { changeStoryDetails } from '@/domain/stories/details-changes';
import { saveDetails } from '@/domain/stories/save-details-changes';
import type { NameRole } from '@/domain/stories/story-name';
import { importText } from '@/domain/texts/import-changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { invalidatedSince, lastInvalidation } from '@/testing/freshness';
import { anyStaff } from '@/testing/staff';
import { publishText } from './publish-changes';

const PROGRAM = { staffId: null };
let clock = Date.UTC(2026, 0, 1);
let editor: Staff;
let storyId: string;
let [rosa, karl, clara] = ['', '', ''];

const tick = () => {
  clock += 1_000;
  return clock;
};

beforeEach(async () => {
  freshDatabase();
  editor = await anyStaff('editor');
  const given = { kind: 'item' as const, language: 'en', title: 'A letter' };
  storyId = await tx((write) => createStory(write, editor, given, tick()));
  [rosa, karl, clara] = [await person('Rosa'), await person('Karl'), await person('Clara')];
});

function person(form: string): Promise<string> {
  const forms = [{ language: 'en', name: form, slug: '', description: '' }];
  const given = { ...newFacts('person'), variants: [], forms };
  return tx((write) => addName(write, PROGRAM, given, tick()));
}

async function marking(...nameIds: string[]): Promise<Document> {
  const content: Inline[] = [{ type: 'text', text: 'A letter. ' }];
  for (const id of nameIds) {
    const [row] = await reads().select().from(name).where(eq(name.id, id));
    const marks = [{ type: 'link' as const, attrs: { href: `/id/${row?.shortId}` } }];
    content.push({ type: 'text' as const, text: 'Words ', marks });
  }
  return { type: 'doc', content: [{ type: 'paragraph', content }] };
}

async function publish(body: Document, language = 'en'): Promise<void> {
  const text = { storyId, language, title: 'A letter', body };
  await tx((write) => importText(write, PROGRAM, text, tick()));
  const wanted = { storyId, language, acceptAdvice: true };
  expect(await tx((write) => publishText(write, editor, wanted, tick()))).toMatchObject({
    status: 'published',
  });
}

function choose(names: { nameId: string; role: NameRole }[]) {
  return tx((write) => changeStoryDetails(write, editor, storyId, { names }, tick()));
}

const attached = async () =>
  (
    await reads()
      .select()
      .from(storyName)
      .where(eq(storyName.storyId, storyId))
      .orderBy(asc(storyName.position))
  ).map(({ nameId, role }) => [nameId, role]);

const listed = async (nameId: string) =>
  (await listStories({ list: `name:${nameId}`, language: 'en' })).rows.map(({ id }) => id);

it('A name that is marked in a text is mentioned by its story once the text is published', async () => {
  await choose([{ nameId: karl, role: 'made' }]);
  const text = { storyId, language: 'en', title: 'A letter', body: await marking(clara, rosa) };
  await tx((write) => importText(write, PROGRAM, text, tick()));
  expect(await attached()).toEqual([[karl, 'made']]);
  const seq = await lastInvalidation();
  await publish(await marking(clara, karl, rosa, clara));
  expect(await attached()).toEqual([
    [karl, 'made'],
    [clara, 'mentioned'],
    [rosa, 'mentioned'],
  ]);
  expect(await listed(rosa)).toEqual([storyId]);
  expect(await invalidatedSince(seq)).toContain(`list:name:${rosa}:en`);
});

it('It stays when the mark is gone or another language has none, and comes back with the mark alone', async () => {
  await publish(await marking(rosa));
  await publish(await marking(karl), 'nl');
  await publish(await marking());
  expect(await attached()).toEqual([
    [rosa, 'mentioned'],
    [karl, 'mentioned'],
  ]);
  await choose([]);
  await publish(await marking(clara));
  expect(await attached()).toEqual([[clara, 'mentioned']]);
});

it('A mark of a merged name means the one that it was merged into', async () => {
  const body = await marking(rosa, karl);
  await tx((write) => mergeNames(write, PROGRAM, { from: rosa, into: karl }, tick()));
  await publish(body);
  expect(await attached()).toEqual([[karl, 'mentioned']]);
});

it('A link to a story, an unknown id or another site adds nothing', async () => {
  const hrefs = ['/id/nobody', `/id/${storyId}`, 'https://example.org/id/x', '/id/', '/id/%'];
  const content = hrefs.map((href) => {
    return {
      type: 'text' as const,
      text: 'x',
      marks: [{ type: 'link' as const, attrs: { href } }],
    };
  });
  await tx((write) =>
    importText(
      write,
      PROGRAM,
      {
        storyId,
        language: 'en',
        title: 'A',
        body: { type: 'doc', content: [{ type: 'paragraph', content }] },
      },
      tick(),
    ),
  );
  await tx((write) => publishText(write, PROGRAM, { storyId, language: 'en' }, tick()));
  expect(await attached()).toEqual([]);
});

it('Undoing a change of many gives back the names that were chosen', async () => {
  await publish(await marking(rosa));
  await choose([]);
  const many = { do: 'withdraw' as const, language: '' };
  const { id } = await tx((write) => changeMany(write, editor, [storyId], many, tick()));
  await tx((write) => undoMany(write, editor, id ?? '', tick()));
  expect(await attached()).toEqual([]);
});

it('Details that are saved later keep a name that a publication added', async () => {
  const save = (eventDate: string) => {
    const given = { changed: { eventDate }, shelves: null, sittingId: '' };
    return tx((write) => saveDetails(write, editor, storyId, given, tick()));
  };
  await save('1931');
  await publish(await marking());
  await save('1932');
  await publish(await marking(rosa));
  expect(await attached()).toEqual([[rosa, 'mentioned']]);
  await save('1933');
  await publish(await marking());
  expect(await attached()).toEqual([[rosa, 'mentioned']]);
});
