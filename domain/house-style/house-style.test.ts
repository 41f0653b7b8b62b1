import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { newContext, withContext } from '@/cache/context';
import { SITE } from '@/cache/tags';
import { reads, tx } from '@/db/client';
import { invalidation, styleFile } from '@/db/schema/site';
import { audit } from '@/db/schema/staff';
import { seenPrint } from '@/domain/forms/seen';
import { publicIcon } from '@/domain/media/icon-queries';
import { publicMedia } from '@/domain/media/queries';
import { mediaStore } from '@/domain/media-store/media-store';
import { freshDatabase } from '@/testing/database';
import { discardStyle, draftStyle, publishStyle, putLogo } from './changes';
import { clearStyleFiles } from './clear-changes';
import { DEFAULT_STYLE } from './house-style';
import { readLook } from './house-style-form';
import { filesOf, iconsOf, logoFor, type PlacedLogo, shareImageFor, sizeInHead } from './logo';
import { withPreset } from './presets';
import { getHouseStyle, getStoredStyle } from './queries';
import { readUploadedLogo } from './uploaded-logo';

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 11, 2);

beforeEach(() => {
  vi.stubEnv('DATA_DIR', mkdtempSync(path.join(tmpdir(), 'vitrine-style-')));
  return freshDatabase();
});

const draft = () =>
  tx((write) => draftStyle(write, NOBODY, (style) => withPreset(style, 'herbarium'), NOW));

const seen = async () => ({ was: seenPrint((await getStoredStyle()).draft) });

it('shows the draft in previews alone, until it is published for every page', async () => {
  await draft();
  expect(await getHouseStyle()).toEqual(DEFAULT_STYLE);
  const preview = newContext({ isStyleDraft: true });
  expect((await withContext(preview, getHouseStyle)).type).toBe('grotesque');
  expect(await reads().select().from(invalidation), 'a draft makes no page stale').toEqual([]);
  const wish = await seen();
  await tx((write) => publishStyle(write, NOBODY, wish, NOW));
  const page = newContext();
  expect((await withContext(page, getHouseStyle)).type).toBe('grotesque');
  expect([...page.tags]).toEqual([SITE]);
  expect((await reads().select().from(invalidation)).map(({ tag }) => tag)).toEqual([SITE]);
  expect((await getStoredStyle()).draft).toBeNull();
});

it('keeps what readers see when a draft is discarded, and notes each step in the audit log', async () => {
  await draft();
  const wish = await seen();
  await tx((write) => discardStyle(write, NOBODY, wish, NOW));
  expect(await getStoredStyle()).toEqual({ style: DEFAULT_STYLE, draft: null });
  const actions = (await reads().select().from(audit)).map(({ action }) => action);
  expect(actions).toEqual(['site.draftStyle', 'site.discardStyle']);
});

it('refuses to publish or discard a draft that somebody changed meanwhile, or that is gone', async () => {
  await draft();
  const wish = await seen();
  await tx((write) => draftStyle(write, NOBODY, (style) => ({ ...style, type: 'book' }), NOW));
  for (const change of [publishStyle, discardStyle]) {
    await expect(tx((write) => change(write, NOBODY, wish, NOW))).rejects.toThrow(
      'changedMeanwhile',
    );
  }
  const now = await seen();
  await tx((write) => publishStyle(write, NOBODY, now, NOW));
  await expect(tx((write) => publishStyle(write, NOBODY, {}, NOW))).rejects.toThrow('noDraft');
});

const posted = (typed: Record<string, string>) => {
  const form = new FormData();
  const look = {
    was: '',
    accent: '#4b2a86',
    accentDark: '',
    type: 'book',
    heads: 'plain',
    ...typed,
  };
  for (const [name, value] of Object.entries(look)) form.set(name, value);
  return readLook(form);
};

it('refuses a colour that is too weak, with its contrast and a shade that would do', () => {
  expect(posted({})).toMatchObject({ ok: true, value: { accent: '#4b2a86', accentDark: '' } });
  expect(posted({ accent: '#ff8800' })).toEqual({
    ok: false,
    problems: { accent: ['houseStyle.problem.weak', { ratio: 2, colour: '#a65600' }] },
  });
  const dark = posted({ accentDark: '#4b2a86' });
  expect(dark).toMatchObject({
    ok: false,
    problems: { accentDark: ['houseStyle.problem.weakDark', { ratio: 1.5 }] },
  });
  expect(posted({ accent: 'violet' })).toMatchObject({
    problems: { accent: 'houseStyle.problem.colour' },
  });
  expect(posted({ type: 'comic' })).toMatchObject({ ok: false });
});

const placed = (place: Pick<PlacedLogo, 'kind' | 'language'>, letter: string): PlacedLogo => {
  const name = (ending: string) => `${letter}${letter}/${letter.repeat(32)}.${ending}`;
  const file = { name: name('svg'), mime: 'image/svg+xml', width: 60, height: 20 };
  return { ...place, file, icons: [{ size: 32, name: name('png') }], removed: [] };
};

/** A logo whose files are stored. */
const stored = (...of: Parameters<typeof placed>) => {
  const logo = placed(...of);
  for (const name of filesOf([logo])) {
    mkdirSync(path.dirname(path.join(mediaStore().place, name)), { recursive: true });
    writeFileSync(path.join(mediaStore().place, name), name);
  }
  return logo;
};

const put = (logo: PlacedLogo) => tx((write) => putLogo(write, NOBODY, logo, NOW));
const publish = () => tx((write) => publishStyle(write, NOBODY, {}, NOW));

it('gives readers the files of a logo while the published style has it', async () => {
  const logo = stored({ kind: 'light', language: '' }, 'a');
  const isPublic = async () =>
    (await Promise.all([logo.file.name, `aa/${'a'.repeat(32)}.png`].map(publicMedia(reads())))).map(
      (found) => found !== null,
    );
  await tx((write) => putLogo(write, NOBODY, logo, NOW));
  expect(await isPublic()).toEqual([false, false]);
  await tx((write) => publishStyle(write, NOBODY, {}, NOW));
  expect(await isPublic()).toEqual([true, true]);
  const other = stored({ kind: 'light', language: '' }, 'b');
  await tx((write) => putLogo(write, NOBODY, other, NOW));
  expect((await getStoredStyle()).draft?.logos, 'in place of the first').toEqual([other]);
  await tx((write) => publishStyle(write, NOBODY, {}, NOW));
  expect(await isPublic()).toEqual([false, false]);
});

it('deletes files of logos that neither the published style nor its draft has', async () => {
  const place = { kind: 'light', language: '' } as const;
  const [first, second, third] = ['a', 'b', 'c'].map((letter) => stored(place, letter));
  const left = async () => {
    await clearStyleFiles(NOW);
    const rows = (await reads().select().from(styleFile)).map(({ name }) => name);
    const all = filesOf([first, second, third].flatMap((each) => each ?? []));
    const files = all.filter((name) => existsSync(path.join(mediaStore().place, name)));
    expect(files.sort()).toEqual(rows.sort());
    return new Set(rows.map((name) => name[0]));
  };
  for (const logo of [first, second, third]) {
    if (logo) await put(logo);
    if (logo === first) await publish();
  }
  expect(await left()).toEqual(new Set(['a', 'c']));
  await publish();
  expect(await left()).toEqual(new Set(['c']));
});

it.each([
  ['light', 1_000_001, 'tooLarge'],
  ['mark', 10_000_000, 'tooLarge'],
  ['share', 10_000_001, 'tooLargeShare'],
  ['light', 0, 'noFile'],
])('refuses as %s a file of %i bytes', async (kind, bytes, problem) => {
  const form = new FormData();
  form.set('kind', kind);
  form.set('language', '');
  form.set('file', new File([new Uint8Array(bytes)], 'logo.svg', { type: 'image/svg+xml' }));
  const problems = { file: `houseStyle.problem.${problem}` };
  expect(await readUploadedLogo(form)).toEqual({ ok: false, problems });
});

it('refuses a logo of which a file was deleted meanwhile', async () => {
  const logo = stored({ kind: 'light', language: '' }, 'a');
  rmSync(path.join(mediaStore().place, logo.file.name));
  await expect(put(logo)).rejects.toThrow('houseStyle.problem.failed');
  expect((await getStoredStyle()).draft).toBeNull();
});

it('has the icon of browser tabs once a style with a logo is published', async () => {
  const icon = publicIcon(reads());
  expect(await icon()).toBeNull();
  const logo = stored({ kind: 'light', language: '' }, 'a');
  await put(logo);
  expect(await icon()).toBeNull();
  await publish();
  expect(await icon()).toEqual({ name: logo.icons[0]?.name, fileName: '' });
});

it('shows the logo of a language and scheme, else that of all languages', () => {
  const all = placed({ kind: 'light', language: '' }, 'a');
  const dark = placed({ kind: 'dark', language: '' }, 'b');
  const persian = placed({ kind: 'light', language: 'fa' }, 'c');
  expect(logoFor([], 'en')).toBeNull();
  expect(logoFor([all, dark, persian], 'en')).toEqual({ light: all.file, dark: dark.file });
  expect(logoFor([all, dark, persian], 'fa')).toEqual({ light: persian.file, dark: dark.file });
  expect(logoFor([persian], 'en')).toBeNull();
  const shared = placed({ kind: 'share', language: '' }, 'e');
  expect(shareImageFor([all, shared], 'fa')).toBe(shared.file);
  expect(shareImageFor([all], 'fa')).toBeNull();
  expect(iconsOf([persian, dark, all])).toBe(all.icons);
  expect(iconsOf([all, placed({ kind: 'mark', language: '' }, 'd')])[0]?.name).toMatch(/^dd/);
  expect(sizeInHead({ width: 600, height: 200 })).toEqual({ width: 132, height: 44 });
  expect(sizeInHead({ width: 4000, height: 100 })).toEqual({ width: 272, height: 7 });
});
