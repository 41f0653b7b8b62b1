import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { tx } from '@/db/client';
import { collectionPath } from '@/domain/addresses/address';
import { putOnShelf } from '@/domain/collections/shelf-changes';
import type { Block, Document } from '@/domain/documents/document';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { findTerm } from '@/domain/taxonomy/term-queries';
import { EXILE_PRESS } from '../support/addresses';
import { HARD_TEXT, LONG_ADDRESS, LONG_TITLE, LONG_WORD } from '../support/hard-words';
import { overflow } from '../support/overflow';
import { signedIn } from '../support/staff/staff';
import { publish, type TestStory } from '../support/stories';
import { expect, test } from '../support/test';

test.use({ javaScriptEnabled: true });

const NARROW = { width: 320, height: 640 };
const cell = (text: string): Block => {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
};

/** A wide table in the form of `parseDocument`. */
function table(): Block {
  const row = (words: string[], type: 'tableHeader' | 'tableCell') => ({
    type: 'tableRow' as const,
    content: words.map((word) => ({
      type,
      attrs: { colspan: 1, rowspan: 1 },
      content: [cell(word)],
    })),
  });
  return {
    type: 'table',
    content: [
      row(['Year', 'Members', 'Newspaper', 'Address'], 'tableHeader'),
      row(['1921', '1,204', LONG_WORD, LONG_ADDRESS], 'tableCell'),
    ],
  } as Block;
}

function hardBody(imageIds: readonly string[]): Document {
  const { content } = documentFromMarkdown(HARD_TEXT, { figure: () => '', story: () => '' });
  const figures = imageIds.map(
    (imageId): Block => ({ type: 'figure', attrs: { pictureId: imageId } }),
  );
  return { type: 'doc', content: [...content, table(), ...figures] };
}

async function image(page: Page, width: number, height: number): Promise<string> {
  const { headers } = await signedIn('editor');
  const background = { r: width % 251, g: Math.floor(Math.random() * 250), b: height % 241 };
  const buffer = await sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
  const sent = await page.request.post('/admin/images/upload', {
    headers: { ...headers, accept: 'application/json' },
    multipart: { file: { name: 'p.png', mimeType: 'image/png', buffer: Buffer.from(buffer) } },
  });
  expect(sent.status()).toBe(200);
  const { files } = await sent.json();
  return files[0].image.id;
}

async function hardStory(page: Page, newStory: () => Promise<TestStory>): Promise<TestStory> {
  const story = await newStory();
  const body = hardBody([await image(page, 3, 8000), await image(page, 200, 150)]);
  for (const language of ['en', 'fa', 'zh-Hans']) {
    await publish(story, language, { title: LONG_TITLE, subtitle: LONG_ADDRESS, body });
  }
  const source = `SAMPLE-${LONG_WORD}`;
  const startsAt = Date.now() + 86_400_000;
  const occasion = { startsAt, endsAt: startsAt + 3_600_000, venue: LONG_ADDRESS };
  await tx((write) =>
    changeStoryDetails(write, { staffId: null }, story.id, { source, occasion }, Date.now()),
  );
  return story;
}

test.describe('A story with a wide table, long words and a very narrow image', () => {
  for (const language of ['en', 'fa', 'zh-Hans'] as const) {
    test(`makes no page in ${language} wider than a narrow screen`, async ({ page, newStory }) => {
      const story = await hardStory(page, newStory);
      const shelf = await findTerm('collection', language, EXILE_PRESS[language]);
      if (shelf) {
        const item = { collectionId: shelf, storyId: story.id };
        await tx((write) => putOnShelf(write, { staffId: null }, item, Date.now()));
      }
      await page.setViewportSize(NARROW);
      const places = [
        story.path(language),
        `/${language}/agenda`,
        `/${language}/today/03-05`,
        collectionPath(language, EXILE_PRESS[language]),
      ];
      for (const path of places) {
        await page.goto(path);
        await expect(page.getByText(LONG_TITLE).first()).toBeVisible();
        expect.soft(await overflow(page), path).toEqual([]);
      }
    });
  }

  test('has a table that can be scrolled by keyboard, with a name', async ({ page, newStory }) => {
    const story = await hardStory(page, newStory);
    await page.setViewportSize(NARROW);
    await page.goto(story.path('en'));
    const region = page.getByRole('region', { name: /Year · Members/ });
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  });

  test('shows no image wider than its file or higher than the window', async ({
    page,
    newStory,
  }) => {
    const story = await hardStory(page, newStory);
    for (const viewport of [NARROW, { width: 1280, height: 720 }]) {
      await page.setViewportSize(viewport);
      await page.goto(story.path('en'));
      const images = page.locator('.prose img');
      await expect(images).toHaveCount(2);
      for (const [at, [width, height]] of [
        [3, 8000],
        [200, 150],
      ].entries()) {
        const box = await images.nth(at).boundingBox();
        expect(box?.width).toBeLessThanOrEqual(width ?? 0);
        expect(box?.height).toBeLessThanOrEqual(Math.min(height ?? 0, viewport.height * 0.85) + 1);
      }
    }
  });

  test('can be scrolled to its end by one key', async ({ page, newStory }) => {
    const story = await hardStory(page, newStory);
    await page.goto(story.path('en'));
    await page.keyboard.press('End');
    await expect(page.getByText('This site keeps no record of who reads what.')).toBeInViewport();
  });
});
