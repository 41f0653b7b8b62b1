import { beforeEach, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { addName } from '@/domain/names/changes';
import { newFacts } from '@/domain/names/name';
import { unpublishName } from '@/domain/names/withdrawal-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { brokenAmong } from './internal-link-queries';

const NOW = Date.UTC(2026, 0, 1);
const OWN = 'https://stories.example.org';

beforeEach(async () => {
  freshDatabase();
  vi.stubEnv('SITE_URL', OWN);
  const forms = [{ language: 'en', name: 'Rosa Luxemburg', slug: 'rosa', description: '' }];
  const person = { ...newFacts('person'), forms, variants: [] };
  await tx((write) => addName(write, { staffId: null }, person, NOW));
});

const rosa = '/en/names/rosa';

async function broken(...hrefs: string[]): Promise<string[]> {
  return [...(await brokenAmong(reads(), hrefs))];
}

it('reports a link to a name that is unpublished', async () => {
  expect(await broken(rosa)).toEqual([]);
  const editor = await anyStaff('editor');
  const nameId = await tx((write) => {
    const forms = [{ language: 'en', name: 'Karl', slug: 'karl', description: '' }];
    return addName(write, editor, { ...newFacts('person'), forms, variants: [] }, NOW);
  });
  expect(await broken('/en/names/karl')).toEqual([]);
  await tx((write) => unpublishName(write, editor, { nameId, reason: '' }, NOW));
  expect(await broken('/en/names/karl', rosa)).toEqual(['/en/names/karl']);
});

it('reports absolute links to this site as written, and none to other sites', async () => {
  const gone = `${OWN}/en/names/nobody`;
  const hrefs = [
    ...[`${OWN}${rosa}`, OWN, `${OWN}/`, `${OWN}?q`, gone, `${OWN.toUpperCase()}/en/names/nobody`],
    ...[`${OWN}.evil.example/en/names/nobody`, 'https://elsewhere.example/en/names/nobody'],
  ];
  expect(await broken(...hrefs)).toEqual([gone, `${OWN.toUpperCase()}/en/names/nobody`]);
});
