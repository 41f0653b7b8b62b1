import type { Page } from '@playwright/test';

/** Pastes into the focused element, as if copied elsewhere. */
export async function paste(page: Page, html: string, text = ''): Promise<void> {
  await page.evaluate(
    ([markup, words]) => {
      const clipboardData = new DataTransfer();
      if (markup) clipboardData.setData('text/html', markup);
      clipboardData.setData('text/plain', words);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [html, text] as const,
  );
}
