import type { Page } from '@playwright/test';
import { type Block, type Inline, parseDocument } from '@/domain/documents/document';
import { workingText } from './working-text';
import { editorOf, expectStatus } from './writing-page';

/** Saves and returns the stored blocks. */
export async function savedBlocks(page: Page, storyId: string): Promise<Block[]> {
  await page.keyboard.press('ControlOrMeta+s');
  await expectStatus(page, 'saved');
  const parsed = parseDocument((await workingText(storyId))?.revision.body);
  return parsed.ok ? parsed.document.content : [];
}

/** Puts the cursor before the letter of `words` at `offset`. */
export async function putCursor(page: Page, words: string, offset: number): Promise<void> {
  await editorOf(page).evaluate(
    (root, [sought, at]) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = (node.nodeValue ?? '').indexOf(sought);
        if (start >= 0) getSelection()?.collapse(node, start + at);
      }
    },
    [words, offset] as const,
  );
  await heard(page);
}

/** Waits until the editor has the cursor's position, which browsers report in the next frame. */
export async function heard(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    await new Promise((done) => setTimeout(done, 80));
  });
}

/** Chooses an entry of the insert menu. */
export async function insert(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Insert', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
}

export function paragraph(...content: (string | Inline)[]): Block {
  if (content.length === 0) return { type: 'paragraph' };
  const inlines = content.map((each): Inline => {
    return typeof each === 'string' ? { type: 'text', text: each } : each;
  });
  return { type: 'paragraph', content: inlines };
}

export const note = (text: string): Inline => ({
  type: 'footnote',
  content: [{ type: 'text', text }],
});
