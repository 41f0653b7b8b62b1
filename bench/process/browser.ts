import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { CHROMIUM } from '@/e2e/support/chromium';

/** Chromium as the bench looks at pages, the same as that of the tests. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(CHROMIUM);
}

/** The same with a profile in a folder, which keeps what browsers keep; closing the context ends it. */
export function launchProfile(
  folder: string,
  viewport: { width: number; height: number },
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...CHROMIUM, viewport });
}
