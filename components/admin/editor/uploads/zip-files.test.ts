import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { zip } from '@/server/word/docx.fixtures';
import { filesInZip } from './zip-files';

it('files of an archive are found by their names, and a missing or damaged one is null', async () => {
  const archive = new Blob([zip({ 'word/a.xml': '<a/>', 'word/media/image1.png': 'pixels' })]);
  const [found, missing] = await filesInZip(archive, ['word/media/image1.png', 'word/b.xml']);
  expect([found?.name, await found?.text()]).toEqual(['image1.png', 'pixels']);
  expect(missing).toBeNull();
  expect(await filesInZip(new Blob(['no archive']), ['a'])).toEqual([null]);
});

it('packed files are unpacked', async () => {
  const bytes = Buffer.from(zip({ a: 'x'.repeat(40) }));
  const packed = deflateRawSync(Buffer.from('pixels'));
  packed.copy(bytes, 31);
  const directory = bytes.indexOf('PK\x01\x02');
  bytes.writeUInt16LE(8, directory + 10);
  bytes.writeUInt32LE(packed.length, directory + 20);
  const [file] = await filesInZip(new Blob([bytes]), ['a']);
  expect(await file?.text()).toBe('pixels');
});
