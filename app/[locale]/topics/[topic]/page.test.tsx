import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, it, vi } from 'vitest';
import DayPage from '@/app/[locale]/today/[day]/page';
import { newContext, withContext } from '@/cache/context';
import { tx } from '@/db/client';
import { saveSettings } from '@/domain/settings/changes';
import { addTopic } from '@/domain/topics/changes';
import { freshDatabase } from '@/testing/database';
import TopicPage from './page';

// Outside a request Next's `connection` would fail.
vi.mock('next/server', () => ({ connection: async () => undefined }));

const NOW = Date.UTC(2026, 0, 1);

beforeEach(async () => {
  freshDatabase();
  await tx((write) => saveSettings(write, { languages: ['en', 'nl'] }, NOW));
  const names = [
    { language: 'en', name: 'Peace', slug: 'peace', description: '' },
    { language: 'nl', name: 'Vrede', slug: 'vrede', description: '' },
  ];
  await tx((write) => addTopic(write, { staffId: null }, { wikidata: '', names }, NOW));
});

async function visit(locale: string, topic: string, query: Record<string, string>) {
  const context = newContext();
  const page = {
    params: Promise.resolve({ locale, topic }),
    searchParams: Promise.resolve(query),
  };
  await withContext(context, () => TopicPage(page));
  return `${context.status} ${context.location}`;
}

it("the redirect of a moved topic keeps the reader's options", async () => {
  const before = '123-01234567-89ab-7cde-8f01-23456789abcd';
  expect(await visit('nl', 'peace', {})).toBe('308 /nl/topics/vrede');
  expect(await visit('nl', 'peace', { only: '1' })).toBe('308 /nl/topics/vrede?only=1');
  expect(await visit('nl', 'Peace', { before, order: 'event' })).toBe(
    `308 /nl/topics/vrede?before=${before}&order=event`,
  );
});

it('a day refuses an invalid cursor, and exists without stories', async () => {
  const context = newContext();
  const page = (query: { before?: string }) => ({
    params: Promise.resolve({ locale: 'en', day: '02-28' }),
    searchParams: Promise.resolve(query),
  });
  await withContext(context, () => DayPage(page({ before: 'nonsense' })));
  expect(context.status).toBe(400);
  const html = renderToStaticMarkup(await DayPage(page({})));
  expect(html).toContain('There is no story for 28 February.');
});
