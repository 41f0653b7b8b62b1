/**
 * Proves that no permission check can be removed unnoticed. Every call of a check is found in the
 * source; one after the other is skipped, and then something must differ from the table: a cell of
 * a change (`gates.ts`), or a scene for what cells do not reach (`scenes.ts`). The checks are
 * wrapped, and find their call site in the stack trace.
 */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { endOf, endWithout, isMissed, OPEN_TO_ALL, setCells } from './check-removal';
import { checkSites, type Site, type Tampering } from './check-sites';
import { SCENES } from './scenes';
import { fileOf } from './sources';

const tampering = vi.hoisted<Tampering>(() => ({ passedOver: null, denied: null }));

vi.mock('@/domain/permissions/permissions', async (importActual) => {
  const { tampered } = await import('./check-sites');
  return tampered(await importActual(), tampering);
});

vi.mock('@/domain/access/text-access-queries', async (importActual) => {
  const actual = await importActual<typeof import('@/domain/access/text-access-queries')>();
  const { isPassedOver } = await import('./check-sites');
  const { story } = await import('@/db/schema/stories');
  const { eq } = await import('drizzle-orm');
  return {
    ...actual,
    requireText: async (...asked: Parameters<typeof actual.requireText>) =>
      isPassedOver(tampering) ? actual.findText(asked[0], asked[3]) : actual.requireText(...asked),
    requireStory: async (...asked: Parameters<typeof actual.requireStory>) => {
      if (!isPassedOver(tampering)) return actual.requireStory(...asked);
      return (await asked[0].select().from(story).where(eq(story.id, asked[3])))[0];
    },
  };
});

const ACCESS = fileOf({ name: 'requireText' });
const all = checkSites().filter(({ file }) => file !== ACCESS);
/** Every check in a change; of reads, those that scenes cover. */
const isHeld = ({ file }: Site) =>
  /(changes|person-queries)\.ts$/.test(file) || SCENES.some(({ of }) => fileOf(of) === file);
const sites = all.filter(isHeld);

beforeAll(setCells);

afterAll(() => {
  process.stdout.write(
    `${sites.length} checks of the domain, none of which can go unnoticed; ${all.length - sites.length} of reads not tried\n`,
  );
});

test.each(SCENES)('$name', async (scene) => {
  expect(await endOf(scene, tampering)).toBe(scene.ends);
});

test.each(OPEN_TO_ALL)(
  '$change.name checks the permission, though every role has it',
  async (gate) => {
    expect(await endWithout(gate, tampering)).toBe('NotAllowed');
  },
);

test('Finds the existing calls', () => {
  expect(sites.length).toBeGreaterThan(80);
});

test.each(sites)('$at: $asks', async (site) => {
  expect(
    await isMissed(site, tampering),
    'nothing goes wrong without this check: add a scene',
  ).toBe(true);
});
