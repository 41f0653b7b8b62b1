import type { Page } from '@playwright/test';

/** Composes letters into a word as people do in Chinese, Japanese and on most telephones, where the cursor is. */
export async function compose(page: Page, steps: readonly string[], word: string): Promise<void> {
  const input = await page.context().newCDPSession(page);
  for (const text of steps) {
    const end = text.length;
    await input.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
  }
  await input.send('Input.insertText', { text: word });
  await input.detach();
}
