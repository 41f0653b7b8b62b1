import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['node_modules/**', '.build*/**', 'e2e/**'],
    testTimeout: 20_000,
    // The default leaves one core to Vitest itself, which hardly needs it.
    maxWorkers: '100%',
  },
});
