import { type Browser, chromium } from '@playwright/test';

/** Chromium as the bench looks at pages: nothing of its own on the network, no graphics card. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
}
