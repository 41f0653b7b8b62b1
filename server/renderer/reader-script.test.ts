import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { bundleReaderScript } from '@/bin/bundle.mjs';
import { ReaderScript } from './reader-script';

const MOST_BYTES = 2_048;
const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-script-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('is loaded at the end of the head, once', () => {
  writeFileSync(path.join(folder, 'suggest-A1.js'), '');
  writeFileSync(path.join(folder, 'notes.txt'), '');
  expect(new ReaderScript(folder).into('<head></head><p>$&amp;</head></p>')).toBe(
    '<head><script src="/suggest-A1.js" defer></script></head><p>$&amp;</head></p>',
  );
});

it('is left out where a build has none', () => {
  expect(new ReaderScript(path.join(folder, 'none')).into('<head></head>')).toBe('<head></head>');
});

it('is at most 2 KB, compressed, and names its content', async () => {
  await bundleReaderScript(folder);
  const files = path.join(folder, 'reader');
  const [name = '', ...others] = readdirSync(files);
  expect(others).toEqual([]);
  expect(name).toMatch(/^suggest-\w{8}\.js$/);
  const script = readFileSync(path.join(files, name));
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(MOST_BYTES);
  expect(script.toString()).not.toMatch(/localStorage|sessionStorage|cookie|indexedDB|https?:/);
});
