import type { Page } from '@playwright/test';
import type { Block, Paragraph } from '@/domain/documents/document';
import { compose } from '@/e2e/support/staff/composing';
import { note, paragraph, putCursor, savedBlocks } from '@/e2e/support/staff/editor';
import { editorOf } from '@/e2e/support/staff/writing-page';
import { expect, test } from '@/e2e/support/test';

test.describe.configure({ timeout: 180_000 });

const words = (...content: Parameters<typeof paragraph>) => {
  const { content: inlines } = paragraph(...content) as Paragraph;
  return inlines ?? [];
};
const cell = (...content: Block[]) => ({
  type: 'tableCell' as const,
  attrs: { colspan: 1, rowspan: 1 },
  content,
});
const separator: Block = { type: 'horizontalRule' };

/** Initial blocks, cursor movement, and blocks after composing a word and typing a letter. */
const edges: Record<string, [Block[], (page: Page) => Promise<void>, Block[]]> = {
  'after a note': [
    [paragraph('ab', note('n'), 'cd')],
    (page) => putCursor(page, 'cd', 0),
    [paragraph('ab', note('n'), '后hcd')],
  ],
  'before a note': [
    [paragraph('ab', note('n'), 'cd')],
    (page) => putCursor(page, 'ab', 2),
    [paragraph('ab后h', note('n'), 'cd')],
  ],
  'after a note at the end': [
    [paragraph('ab', note('n'))],
    async (page) => {
      await page.keyboard.press('ControlOrMeta+End');
    },
    [paragraph('ab', note('n'), '后h')],
  ],
  'past a note by the arrow key': [
    [paragraph('ab', note('n')), paragraph('cd')],
    async (page) => {
      await putCursor(page, 'ab', 2);
      await page.keyboard.press('ArrowRight');
    },
    [paragraph('ab', note('n'), '后h'), paragraph('cd')],
  ],
  'between two notes': [
    [paragraph('ab', note('n'), note('m'), 'cd')],
    async (page) => {
      await putCursor(page, 'ab', 2);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
    },
    [paragraph('ab', note('n'), '后h', note('m'), 'cd')],
  ],
  'before a note at the start of a paragraph': [
    [paragraph(note('n'), 'ab')],
    async (page) => {
      await page.keyboard.press('ControlOrMeta+Home');
    },
    [paragraph('后h', note('n'), 'ab')],
  ],
  'in a heading after a note': [
    [{ type: 'heading', attrs: { level: 2 }, content: words('ab', note('n')) }, paragraph('cd')],
    async (page) => {
      await putCursor(page, 'ab', 2);
      await page.keyboard.press('ArrowRight');
    },
    [
      { type: 'heading', attrs: { level: 2 }, content: words('ab', note('n'), '后h') },
      paragraph('cd'),
    ],
  ],
  'in a cell after a note': [
    [
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [cell(paragraph('ab', note('n')))] }],
      },
    ],
    async (page) => {
      await putCursor(page, 'ab', 2);
      await page.keyboard.press('ArrowRight');
    },
    [
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [cell(paragraph('ab', note('n'), '后h'))] }],
      },
    ],
  ],
  'at the end of a paragraph before a separator': [
    [paragraph('ab'), separator, paragraph('cd')],
    (page) => putCursor(page, 'ab', 2),
    [paragraph('ab后h'), separator, paragraph('cd')],
  ],
  'at the beginning of a paragraph after a separator': [
    [paragraph('ab'), separator, paragraph('cd')],
    (page) => putCursor(page, 'cd', 0),
    [paragraph('ab'), separator, paragraph('后hcd')],
  ],
  'on a selected separator': [
    [paragraph('ab'), separator, paragraph('cd')],
    async (page) => {
      await putCursor(page, 'ab', 2);
      await page.keyboard.press('ArrowDown');
    },
    [paragraph('ab'), separator, paragraph('后h'), paragraph('cd')],
  ],
};

test('a composed word is inserted at the cursor, at every edge', async ({
  newStory,
  openBlocks,
}) => {
  for (const [where, [before, place, after]] of Object.entries(edges)) {
    await test.step(where, async () => {
      const story = await newStory({ topicIds: [] });
      const page = await openBlocks(story, before);
      await place(page);
      await compose(page, ['h', 'ho', 'hou'], '后');
      await page.keyboard.type('h');
      await expect(editorOf(page)).toContainText('后h');
      expect(await savedBlocks(page, story.id)).toEqual(after);
      await page.close();
    });
  }
});
