import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const ROOT = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
const LEFT_OUT = /^(node_modules|e2e|\..*)$/;

/**
 * Tests that replace modules, globals or the environment, which other files would see; those that
 * forbid kinds of images, and those that read such images.
 */
const CHANGES_SHARED =
  /\bvi\.(mock|doMock|hoisted|stub|spyOn|useFakeTimers|setSystemTime|resetModules)|process\.(env|chdir)\b|\blockReaders\b|\brasterise\(/;

const files = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !LEFT_OUT.test(entry.name))
  .flatMap(({ name }) => testsIn(name));
const alone = files.filter((file) => CHANGES_SHARED.test(readFileSync(file, 'utf8')));
const together = files.filter((file) => !alone.includes(file));

export default defineConfig({
  resolve: { alias: { '@': ROOT } },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    testTimeout: 20_000,
    // The default leaves one core to Vitest itself, which hardly needs it.
    maxWorkers: '100%',
    // Importing is the larger part of the time: files that change nothing shared share it.
    projects: [
      { extends: true, test: { name: 'together', include: together.map(exact), isolate: false } },
      { extends: true, test: { name: 'alone', include: alone.map(exact) } },
    ],
  },
});

function testsIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.join(ROOT, folder, file));
}

/** A pattern of just this file; folders of routes have brackets in their names. */
function exact(file: string): string {
  return path.relative(ROOT, file).replace(/[[\](){}!*?]/g, '\\$&');
}
