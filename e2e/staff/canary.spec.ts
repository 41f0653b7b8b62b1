import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tx } from '@/db/client';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import { createPreviewLink } from '@/domain/preview-links/changes';
import { previewPath } from '@/domain/preview-links/preview-link';
import { requestReview } from '@/domain/review/review-changes';
import { saveText } from '@/domain/writing/save-changes';
import { anyStaff } from '@/testing/staff';
import { ask } from '../support/http';
import { inDataOf, insertStory, publish, write } from '../support/stories';
import { expect, test } from '../support/test';

test.describe.configure({ timeout: 240_000 });

const CANARY = 'Zwartkopvink7319';
const BY = { staffId: null };

/** Texts only in drafts: of a story never public, and in a newer revision of a public one. */
async function plant() {
  const hidden = await insertStory();
  const known = await insertStory();
  await publish(known, 'en', { text: 'What readers have.' });
  const by = await anyStaff('editor');
  const wanted = {
    storyId: known.id,
    language: 'en',
    recipient: 'x',
    endsAt: Date.now() + 3_600_000,
  };
  const shared = await tx((queries) => createPreviewLink(queries, by, wanted, Date.now()));
  if (shared.status !== 'made') throw new Error('No link was made.');
  const body = documentFromMarkdown(
    `A text with ${CANARY}body and a note[^1].\n\n[^1]: ${CANARY}note`,
    {
      figure: () => '',
      story: () => '',
    },
  );
  for (const [story, baseVersion] of [
    [hidden, 0],
    [known, 1],
  ] as const) {
    const words = {
      title: `${CANARY}title`,
      subtitle: `${CANARY}subtitle`,
      teaser: `${CANARY}teaser`,
      dateNote: `${CANARY}date`,
      byline: `${CANARY}byline`,
      translatorCredit: `${CANARY}credit`,
      metaTitle: `${CANARY}meta-title`,
      metaDescription: `${CANARY}meta-description`,
    };
    const sent = { ...words, body, storyId: story.id, language: 'en', baseVersion };
    await tx((queries) => saveText(queries, BY, { ...sent, sittingId: story.id }, Date.now()));
    const wanted = { storyId: story.id, language: 'en', note: `${CANARY}review` };
    await tx((queries) => requestReview(queries, BY, wanted, Date.now()));
  }
  await write(known, 'nl', { title: `${CANARY}nl` });
  return { hidden, known, link: previewPath(shared.token) };
}

test('no text of a draft is found in anything public', async ({ newServer }) => {
  const server = await newServer();
  const { hidden, known, link } = await inDataOf(server.data, plant);
  await server.start();
  const seen = new Set<string>();
  const open = [
    '/',
    '/en',
    '/nl',
    '/sitemap.xml',
    '/robots.txt',
    '/en/atom.xml',
    '/en/rss.xml',
    '/en/feed.json',
    '/en/feeds.opml',
    '/en/today/03-05',
    '/en/topics/migration/atom.xml',
    '/en/topics/migration/only/atom.xml',
    `/id/${hidden.shortId}`,
    `/id/${known.shortId}`,
    link,
    `${link}.rsc`,
    `/preview/${hidden.id}`,
    known.path('en'),
    `${known.path('en')}.rsc`,
    `${known.path('en')}?_rsc=1`,
    known.path('nl'),
    `/en/stories/${CANARY.toLowerCase()}title`,
    `/admin/stories/${known.id}/en`,
    `/admin/stories/${known.id}/en/preview/page`,
  ];
  for (let at = 0; at < open.length && seen.size < 120; at += 1) {
    const address = open[at] ?? '';
    if (seen.has(address)) continue;
    seen.add(address);
    const answer = await ask(encodeURI(decodeURI(address)), { port: server.port });
    expect(answer.text, address).not.toContain(CANARY);
    if (!address.startsWith('/en')) continue;
    const links = [...answer.text.matchAll(/href="(\/(?:en|nl|sitemaps)[^"#]*)"/g)];
    open.push(...links.map((link) => link[1] ?? ''));
  }
  expect(seen.size).toBeGreaterThan(30);
  const shown = await ask(link, { port: server.port });
  expect([shown.status, shown.text.includes('What readers have.')]).toEqual([200, true]);
  const token = link.slice(link.lastIndexOf('/') + 1);
  for (const file of readdirSync(server.data)) {
    if (!file.startsWith('cache')) continue;
    const bytes = readFileSync(path.join(server.data, file));
    expect(bytes.includes(CANARY), file).toBe(false);
    expect(bytes.includes(token), file).toBe(false);
  }
  expect(existsSync(path.join(server.data, 'vitrine.db'))).toBe(true);
});
