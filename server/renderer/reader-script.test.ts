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

it('loads the viewer on pages that have one alone', () => {
  writeFileSync(path.join(folder, 'view-B2.js'), '');
  const script = new ReaderScript(folder);
  expect(script.into('<head></head><p class="viewers">')).not.toContain('view-B2.js');
  expect(script.into('<head></head><p class="viewer">')).toContain(
    '<script src="/view-B2.js" defer></script></head>',
  );
});

it('is left out where a build has none', () => {
  expect(new ReaderScript(path.join(folder, 'none')).into('<head></head>')).toBe('<head></head>');
});

it('is at most 2 KB, compressed, and names its content, as the viewer does', async () => {
  await bundleReaderScript(folder);
  const files = path.join(folder, 'reader');
  const names = readdirSync(files).sort();
  expect(names.map((name) => name.replace(/-\w{8}\.js$/, ''))).toEqual(['suggest', 'view']);
  for (const name of names) {
    const script = readFileSync(path.join(files, name));
    expect(brotliCompressSync(script).length, name).toBeLessThanOrEqual(MOST_BYTES);
    expect(script.toString()).not.toMatch(/localStorage|sessionStorage|cookie|indexedDB|https?:/);
  }
});
