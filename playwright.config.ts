import { defineConfig } from '@playwright/test';
import { CHROMIUM_OF_JOURNEYS } from './e2e/support/chromium';
import { BUILD, PORT, SITE_URL } from './e2e/support/site';

/** End-to-end tests against the built server; `npm test` builds it into `.build-test` first. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: `${BUILD}/results`,
  workers: 2,
  fullyParallel: true,
  // Some journeys visit a page of every type.
  timeout: 180_000,
  // Two browsers and a server share the cores, so slow answers are no failures.
  expect: { timeout: 15_000 },
  // `npm test` names what passes only then, and allows few of them: docs/decisions/0051.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: SITE_URL,
    javaScriptEnabled: false,
    launchOptions: CHROMIUM_OF_JOURNEYS,
  },
  webServer: {
    command: 'node e2e/support/serve.mjs',
    url: `${SITE_URL}/readyz`,
    timeout: 300_000,
    reuseExistingServer: !process.env.CI && Boolean(process.env.KEEP_SERVER),
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: String(PORT) },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
