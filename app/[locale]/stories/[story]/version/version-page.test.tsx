import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, it, vi } from 'vitest';
import { newContext, withContext } from '@/cache/context';
import { reads, tx } from '@/db/client';
import { invalidation } from '@/db/schema/site';
import { findText } from '@/domain/access/text-access-queries';
import { addCorrection, changeCorrection } from '@/domain/corrections/changes';
import { listCorrections } from '@/domain/corrections/queries';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import type { Staff } from '@/domain/permissions/staff';
import { hideVersion } from '@/domain/public-versions/hide-changes';
import { eraseText } from '@/domain/publishing/erase-changes';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { saveSettings } from '@/domain/settings/changes';
import { importText } from '@/domain/texts/import-changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import StoryRoute from '../page';
import VersionRoute, { generateMetadata } from './[n]/page';

// Outside a request Next's `connection` would fail.
vi.mock('next/server', () => ({ connection: async () => undefined }));

const NOBODY = { staffId: null };
const DAY = 86_400_000;
const MAY = Date.UTC(2026, 4, 3, 12);

let editor: Staff;
let at: { storyId: string; language: string };

beforeEach(async () => {
  freshDatabase();
  vi.stubEnv('SITE_URL', 'https://archive.example');
  editor = await anyStaff('editor');
  await tx((write) => saveSettings(write, { showVersions: true }, MAY));
  const given = { kind: 'item' as const, language: 'en', title: 'Strike' };
  at = { storyId: await tx((write) => createStory(write, editor, given, MAY)), language: 'en' };
  await write('It began in 1902.', MAY);
  await publish(MAY);
});

const write = (words: string, now: number) => {
  const body = documentFromMarkdown(words, { figure: () => '', story: () => '' });
  return tx((each) => importText(each, NOBODY, { ...at, title: 'Strike', body }, now));
};
const publish = (now: number, correction?: string) =>
  tx((each) => publishText(each, editor, { ...at, acceptAdvice: true, correction }, now));
const text = async () => {
  const found = await findText(reads(), at);
  if (!found) throw new Error('no text');
  return found;
};
async function shown(n?: string) {
  const context = newContext();
  const params = { locale: 'en', story: (await text()).slug };
  const html = await withContext(context, async () => {
    const page = n
      ? await VersionRoute({ params: Promise.resolve({ ...params, n }) })
      : await StoryRoute({ params: Promise.resolve(params) });
    return page ? renderToStaticMarkup(page) : '';
  });
  return { html, status: context.status, location: context.location };
}

/** A second version, with a correction. */
async function mend() {
  await write('It began in 1903.', MAY + DAY);
  await publish(MAY + DAY, 'An earlier version dated the strike 1902.');
}

it('keeps a version that was public at its address and leads from it to the current one', async () => {
  await mend();
  const story = await shown();
  expect(story.html).toContain('An earlier version dated the strike 1902.');
  expect(story.html).toContain('href="/en/stories/strike/version/1"');
  expect(story.html).toContain('href="/en/stories/strike/version/2"');
  const earlier = await shown('1');
  expect(earlier.html).toContain('It began in 1902.');
  expect(earlier.html).not.toContain('It began in 1903.');
  expect(earlier.html).toMatch(/earlier version of the text, published on .*3 May 2026/);
  expect(earlier.html).toMatch(/<a href="\/en\/stories\/strike">Read the current version/);
  const slug = { locale: 'en', story: 'strike', n: '1' };
  const head = await withContext(newContext(), () =>
    generateMetadata({ params: Promise.resolve(slug) }),
  );
  expect(head.robots).toEqual({ index: false });
  expect(head.alternates?.canonical).toBe('https://archive.example/en/stories/strike');
});

it('leads from the address of the current version to the story, and back to it once it is an earlier one', async () => {
  expect(await shown('1')).toMatchObject({ html: '', status: 307, location: '/en/stories/strike' });
  await mend();
  expect((await shown('1')).html).toContain('It began in 1902.');
  expect(await shown('2')).toMatchObject({ status: 307 });
});

it.each(['0', '3', '01', 'x', '1e3', '99999999'])('has no version %s', async (n) => {
  await mend();
  expect((await shown(n)).status).toBe(404);
});

it('shows no version that is hidden, and keeps the numbers of the others', async () => {
  const first = (await text()).publicRevisionId ?? '';
  await mend();
  const second = (await text()).publicRevisionId ?? '';
  await write('It began in May 1903.', MAY + 2 * DAY);
  await publish(MAY + 2 * DAY);
  const hide = (revisionId: string, isHidden: boolean) =>
    tx((each) => hideVersion(each, editor, { ...at, revisionId, isHidden }, MAY + 3 * DAY));
  await hide(first, true);
  expect((await shown('1')).status).toBe(404);
  expect((await shown('2')).html).toContain('It began in 1903.');
  expect((await shown()).html).not.toContain('/version/1"');
  const [last] = (await reads().select().from(invalidation)).slice(-1);
  expect(last).toMatchObject({ tag: `text:${at.storyId}:en`, withdrawn: true });
  await hide(first, false);
  expect((await shown('1')).html).toContain('It began in 1902.');
  await expect(hide('nothing', true)).rejects.toThrow();
  expect(second).not.toBe(first);
});

it('shows no version of a text that was unpublished, erased or whose site keeps none', async () => {
  await mend();
  await tx((each) => saveSettings(each, { showVersions: false }, MAY));
  expect((await shown('1')).status).toBe(404);
  expect((await shown()).html).not.toContain('/version/');
  await tx((each) => saveSettings(each, { showVersions: true }, MAY));
  await tx((each) => unpublishText(each, editor, at, MAY + 2 * DAY));
  expect((await shown('1')).status).toBe(410);
  await tx((each) => eraseText(each, NOBODY, { ...at, reason: 'x' }, MAY + 3 * DAY));
  await write('Written anew.', MAY + 4 * DAY);
  await publish(MAY + 4 * DAY);
  expect((await shown('1')).status).toBe(404);
  expect((await shown()).html).not.toContain('dated the strike');
});

it('lets corrections be reworded and removed, but only of what was public', async () => {
  await tx((each) => addCorrection(each, editor, { ...at, note: 'Wrong.' }, MAY + DAY));
  const textId = (await text()).id;
  const [made] = await listCorrections(textId);
  const change = (note: string, correctionId = made?.id ?? '') =>
    tx((each) => changeCorrection(each, editor, { ...at, correctionId, note }, MAY + 2 * DAY));
  await change('Right.');
  expect(await listCorrections(textId)).toMatchObject([{ note: 'Right.', at: MAY + DAY }]);
  await change('');
  expect((await shown()).html).not.toContain('Right.');
  await expect(change('Again.')).rejects.toThrow();
  const given = { kind: 'item' as const, language: 'en', title: 'Draft' };
  const storyId = await tx((each) => createStory(each, editor, given, MAY));
  const draft = { storyId, language: 'en', note: 'x' };
  await expect(tx((each) => addCorrection(each, editor, draft, MAY))).rejects.toThrow();
});

it('takes a correction with a publication that changes nothing else', async () => {
  expect(await publish(MAY + DAY, 'The caption was wrong.')).toEqual({ status: 'unchanged' });
  expect((await shown()).html).toContain('The caption was wrong.');
});
