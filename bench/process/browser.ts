import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { CHROMIUM } from '@/e2e/support/chromium';

/** The same Chromium as in the tests. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(CHROMIUM);
}

/** The same with a persistent profile in a folder; closing the context ends it. */
export function launchProfile(
  folder: string,
  viewport: { width: number; height: number },
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...CHROMIUM, viewport });
}
