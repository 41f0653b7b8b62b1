import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeDatabase, openDatabase, tx } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { holdSecret } from '@/db/secret';
import { addImage } from '@/domain/images/changes';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { importText } from '@/domain/texts/import-changes';
import { createStory } from '@/domain/writing/create-changes';
import { findPublicMedium } from './public-media';

const PROGRAM = { staffId: null };
const NAME = `ab/${'0'.repeat(32)}.webp`;
let folder: string;
let storyId: string;
let now = Date.UTC(2026, 0, 1);

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'vitrine-public-media-'));
  const file = path.join(folder, 'vitrine.db');
  await migrateDatabase(file, path.resolve('drizzle'));
  openDatabase(file);
  holdSecret(Buffer.alloc(32, 7));
  const files = [{ width: 4, height: 3, mime: 'image/webp', name: NAME, bytes: 9 }];
  await tx(async (write) => {
    const imageId = await addImage(write, { hash: 'x', rights: '', files, texts: [] }, ++now);
    const given = { kind: 'item' as const, language: 'en', title: 'A story' };
    storyId = await createStory(write, PROGRAM, given, ++now);
    const figure = { type: 'figure' as const, attrs: { pictureId: imageId } };
    const words = { title: 'A story', body: { type: 'doc' as const, content: [figure] } };
    await importText(write, PROGRAM, { storyId, language: 'en', ...words }, ++now);
  });
});

afterEach(() => {
  closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});

it('sees a publication and an unpublication at the next request, in any process', async () => {
  const at = { storyId, language: 'en' };
  for (let turn = 0; turn < 3; turn++) {
    expect(await findPublicMedium(NAME)).toBeNull();
    expect(await findPublicMedium(NAME)).toBeNull();
    await tx((write) => publishText(write, PROGRAM, at, ++now));
    expect(await findPublicMedium(NAME)).toMatchObject({ name: NAME });
    expect(await findPublicMedium(NAME)).toMatchObject({ name: NAME });
    await tx((write) => unpublishText(write, PROGRAM, at, ++now));
  }
});
