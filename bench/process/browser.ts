import { type Browser, chromium } from '@playwright/test';
import { CHROMIUM } from '@/e2e/support/chromium';

/** Chromium as the bench looks at pages, the same as that of the tests. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(CHROMIUM);
}
