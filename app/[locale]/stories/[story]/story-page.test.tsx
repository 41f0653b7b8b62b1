import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, it, vi } from 'vitest';
import { newContext, withContext } from '@/cache/context';
import { textTag } from '@/cache/tags';
import { tx } from '@/db/client';
import { addCollection } from '@/domain/collections/changes';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import { addImage } from '@/domain/images/changes';
import { publishText } from '@/domain/publishing/publish-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { freshDatabase } from '@/testing/database';
import { GET } from './[citation]/route';
import ImageRoute, { generateMetadata } from './image/[n]/page';
import Page from './page';

// Outside a request Next's `connection` would fail.
vi.mock('next/server', () => ({ connection: async () => undefined }));

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 5, 30);
const LONG = `Words with a note.[^1]

## One

A.

## Two

::figure{plate=drawn}

## Three

C.

[^1]: In the margin.`;

let storyId: string;

beforeEach(async () => {
  freshDatabase();
  vi.stubEnv('SITE_URL', 'https://archive.example');
  const photo = await tx((write) => addImage(write, imageOf('photo', true), NOW));
  const drawn = await tx((write) => addImage(write, imageOf('drawn', false), NOW));
  const body = documentFromMarkdown(LONG, { figure: () => drawn, story: () => '' });
  storyId = await tx((write) =>
    addStory(
      write,
      NOBODY,
      {
        ...{ kind: 'news', originalLanguage: 'en', source: 'BOX 7', sourceUrl: '' },
        ...{ eventDate: '', eventCalendar: 'gregorian', coverImageId: photo },
        ...{ placeIds: [], topicIds: [] },
      },
      NOW,
    ),
  );
  const words = { storyId, language: 'en', title: 'A letter', slug: 'letter', body };
  await tx((write) => importText(write, NOBODY, words, NOW));
  await tx((write) => publishText(write, NOBODY, { storyId, language: 'en' }, NOW));
});

function imageOf(name: string, isUploaded: boolean) {
  const size = { width: 1600, height: 1000 };
  return {
    hash: name,
    rights: '',
    files: [{ ...size, mime: 'image/webp', name: `aa/${name}.webp`, bytes: 9 }],
    original: isUploaded
      ? { ...size, name: `aa/${name}.jpg`, mime: 'image/jpeg', pages: 1, bytes: 9 }
      : undefined,
    texts: [{ language: 'en', alt: `The ${name}`, caption: `Of ${name}`, credit: 'Somebody' }],
  };
}

const paramsOf = (n: string) => Promise.resolve({ locale: 'en', story: 'letter', n });

async function shown(page: () => Promise<React.ReactNode>) {
  const context = newContext();
  const html = await withContext(context, async () => renderToStaticMarkup(await page()));
  return { html, context };
}

it('shows a photograph across the columns, its contents, notes and links to images', async () => {
  const { html } = await shown(() => Page({ params: paramsOf('') }));
  expect(html).toContain('class="plate story-photo"');
  expect(html).toContain('<a href="/en/stories/letter/image/1"><img');
  expect(html).toContain('<a href="/en/stories/letter/image/2"><img');
  expect(html).toContain('<li><a href="#part-3">Three</a></li>');
  expect(html).toContain('<h2 id="part-3">Three</h2>');
  expect(html).toContain('<small class="side-note" aria-hidden="true">1 In the margin.</small>');
  expect(html).toContain('/en/write?about=');
  expect(html).toContain('mailto:?subject=A%20letter&amp;body=A%20letter%0D%0Ahttps');
});

it('has a page for each image, with its largest file and those beside it', async () => {
  const { html, context } = await shown(() => ImageRoute({ params: paramsOf('2') }));
  expect(html).toContain('<h1>Image 2 of 2</h1>');
  expect(html).toContain('<a href="/media/aa/drawn.webp"><img');
  expect(html).toContain('Of drawn. Somebody. Archive, <bdi>https://archive.example/id/');
  expect(html).toContain('rel="prev" href="/en/stories/letter/image/1"');
  expect(html).not.toContain('rel="next"');
  expect([...context.tags]).toContain(textTag(storyId, 'en'));
  const head = await generateMetadata({ params: paramsOf('2') });
  expect(head.robots).toEqual({ index: false });
  expect(head.alternates?.canonical).toBe('https://archive.example/en/stories/letter/image/2');
  for (const n of ['0', '3', '01', 'x']) {
    const missing = await shown(() => ImageRoute({ params: paramsOf(n) }));
    expect(missing.context.status, n).toBe(404);
  }
});

it('says which part of a series it is', async () => {
  const names = [{ language: 'en', name: 'Letters', slug: 'letters', description: '', extent: '' }];
  await tx((write) =>
    addCollection(
      write,
      NOBODY,
      {
        ...{ type: 'series', identifier: '', dates: '', access: 'open', pids: [], names },
        ...{ stories: [{ storyId, notes: [] }], position: 0 },
      },
      NOW,
    ),
  );
  const { html } = await shown(() => Page({ params: paramsOf('') }));
  expect(html).toContain(
    'Part 1 of 1 · <a href="/en/collections/letters">Letters</a></p><h1>A letter</h1>',
  );
});

it('is cited by files of three formats', async () => {
  const ask = (citation: string, story = 'letter') =>
    GET(new Request('https://archive.example/'), {
      params: Promise.resolve({ locale: 'en', story, citation }),
    });
  const bib = await (await ask('citation.bib')).text();
  expect(bib).toContain('title = {{A letter}}');
  expect(bib).toContain('note = {BOX 7}');
  expect((await ask('citation.ris')).headers.get('content-type')).toContain('research-info');
  expect(JSON.parse(await (await ask('citation.json')).text())).toHaveLength(1);
  expect((await ask('citation.txt')).status).toBe(404);
  expect((await ask('citation.bib', 'nothing')).status).toBe(404);
});
