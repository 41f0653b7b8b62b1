import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findAboutPage } from '@/app/[locale]/write/about-page';
import { newContext, withContext } from '@/cache/context';
import { reads, tx } from '@/db/client';
import { readerNote } from '@/db/schema/reader-notes';
import type { Document } from '@/domain/documents/document';
import { publishText } from '@/domain/publishing/publish-changes';
import { noteFormTime } from '@/domain/reader-notes/note-queries';
import { saveSettings } from '@/domain/settings/changes';
import { addStory } from '@/domain/stories/story-changes';
import { renameText } from '@/domain/texts/address-changes';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { freshDatabase } from '@/testing/database';
import { POST } from './route';

// Outside a request Next's `connection` would fail.
vi.mock('next/server', () => ({ connection: async () => undefined }));

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);
const body: Document = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }],
};
let storyId: string;

beforeEach(async () => {
  freshDatabase();
  vi.unstubAllEnvs();
  const facts = {
    ...{ kind: 'item' as const, originalLanguage: 'fa', eventDate: '', source: '' },
    ...{ eventCalendar: 'gregorian' as const, sourceUrl: '', coverImageId: null },
    ...{ placeIds: [], topicIds: [] },
  };
  storyId = await tx(async (write) => {
    await saveSettings(write, { names: { en: 'Archive' }, languages: ['en', 'fa'] }, NOW);
    const names = [{ language: 'en', name: 'Communism', slug: 'communism', description: '' }];
    await addTopic(write, NOBODY, { wikidata: '', names }, NOW);
    const id = await addStory(write, NOBODY, facts, NOW);
    const words = { storyId: id, language: 'fa', title: 'عنوان', slug: 'عنوان', body };
    await importText(write, NOBODY, words, NOW);
    await publishText(write, NOBODY, { storyId: id, language: 'fa' }, NOW);
    return id;
  });
});

/** Posts the form, made a minute ago, and gives the answer with what is to be shown again. */
async function post(fields: Record<string, string>) {
  const time = noteFormTime('', Date.now() - 60_000);
  const request = new Request('https://archive.example/en/write/send', {
    method: 'POST',
    body: new URLSearchParams({ about: '/fa/stories/عنوان', time, ...fields }),
    headers: { 'x-forwarded-for': '192.0.2.7' },
  });
  const context = newContext();
  const params = Promise.resolve({ locale: 'en' });
  const answer = await withContext(context, () => POST(request, { params }));
  return { status: answer.status, to: answer.headers.get('location'), again: context.again };
}

const notes = () => reads().select().from(readerNote);

describe('a reader’s note', () => {
  it('is stored with the story that it is about', async () => {
    const { status, to } = await post({ text: 'Wrong date.' });
    expect(status).toBe(303);
    expect(to).toBe(`/en/write/sent?about=/fa/stories/${encodeURIComponent('عنوان')}`);
    expect(await notes()).toMatchObject([
      { text: 'Wrong date.', storyId, title: 'عنوان', titleLanguage: 'fa', language: 'en' },
    ]);
  });

  it('is shown again with what was typed, and what is wrong', async () => {
    vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1');
    const { status, again } = await post({ text: 'Kept.', email: 'nobody' });
    expect(status).toBe(422);
    expect(again).toMatchObject({
      page: `/en/write?about=/fa/stories/${encodeURIComponent('عنوان')}`,
      problems: { email: 'write.wrong.email' },
      typed: { text: 'Kept.', email: 'nobody' },
    });
    expect(await notes()).toEqual([]);
  });

  it('is stored with the paragraph that was chosen, as it was then', async () => {
    const [first] = (await findAboutPage('/fa/stories/عنوان'))?.paragraphs ?? [];
    expect((await post({ text: 'Wrong date.', paragraph: first?.key ?? '' })).status).toBe(303);
    expect(await notes()).toMatchObject([{ paragraph: 'x' }]);
  });

  it('about a paragraph that is gone is shown again, and not stored', async () => {
    const { status, again } = await post({ text: 'Kept.', paragraph: 'gone' });
    expect(status).toBe(422);
    expect(again?.problems).toEqual({ paragraph: 'write.wrong.paragraph' });
    expect(again?.typed.text).toBe('Kept.');
    expect(await notes()).toEqual([]);
  });

  it('keeps no address on a site that sends no mail', async () => {
    await post({ text: 'x', email: 'reader@example.org' });
    expect((await notes())[0]?.email).toBe('');
  });

  it('of a program that fills in every field is answered alike and not stored', async () => {
    expect((await post({ text: 'Buy', website: 'http://spam.example' })).status).toBe(303);
    expect(await notes()).toEqual([]);
  });

  it('with a time that was made up, or a body that is no form, is shown again', async () => {
    expect((await post({ text: 'x', time: '1' })).again).toMatchObject({
      problems: { form: 'write.wrong.time' },
    });
    const request = new Request('https://archive.example/', { method: 'POST', body: '{}' });
    const params = Promise.resolve({ locale: 'en' });
    expect((await POST(request, { params })).status).toBe(422);
  });

  it('has to wait where too many came, and says how long', async () => {
    const answers = [];
    for (let nth = 0; nth < 14; nth += 1) answers.push(await post({ text: `Note ${nth}` }));
    const last = answers.at(-1);
    expect(last?.status).toBe(429);
    expect(last?.again?.problems.form).toEqual(['write.wrong.wait', { minutes: 1 }]);
    expect(last?.again?.typed.text).toBe('Note 13');
  });
});

describe('the page that a note is about', () => {
  it('is one that there is, by its own title', async () => {
    const titles = ['/fa/stories/عنوان', '/en/topics/communism', '/en/topics', '/en'].map(
      async (path) => (await findAboutPage(path))?.title,
    );
    expect(await Promise.all(titles)).toEqual(['عنوان', 'Communism', 'Topics', 'Archive']);
  });

  it('is found under its new address when it moved meanwhile', async () => {
    const renamed = { storyId, language: 'fa', slug: 'نو' };
    await tx((write) => renameText(write, NOBODY, renamed, NOW + 1));
    expect((await findAboutPage('/fa/stories/عنوان'))?.path).toBe(
      `/fa/stories/${encodeURIComponent('نو')}`,
    );
  });

  it.each(['', 'x', '//evil.example', '/en/stories/none', '/en/write', '/admin', '/en/a/b/c/d'])(
    'is none for %j',
    async (path) => {
      expect(await findAboutPage(path)).toBeNull();
    },
  );
});
