import type { Page } from '@playwright/test';

/** Composes a word at the cursor like input methods for Chinese, Japanese and most phones. */
export async function compose(page: Page, steps: readonly string[], word: string): Promise<void> {
  const input = await page.context().newCDPSession(page);
  for (const text of steps) {
    const end = text.length;
    await input.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
  }
  await input.send('Input.insertText', { text: word });
  await input.detach();
}
