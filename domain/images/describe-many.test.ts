import { beforeEach, describe, expect, it } from 'vitest';
import { tx } from '@/db/client';
import type { Refused } from '@/domain/forms/form';
import type { Staff } from '@/domain/permissions/staff';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { addImage } from './changes';
import { describeImages } from './describe-many-changes';
import { readDescriptions } from './describe-many-form';
import { getImageRecord } from './library-queries';
import { listDescribable } from './many-queries';

const NOW = Date.UTC(2026, 0, 1);

let author: Staff;
let one: string;
let two: string;

beforeEach(async () => {
  freshDatabase();
  author = await anyStaff('author');
  const add = (hash: string, addedBy: string | null) => {
    const file = { width: 8, height: 6, mime: 'image/webp', name: `aa/${hash}.webp`, bytes: 1 };
    return tx((write) =>
      addImage(write, { hash, rights: '', files: [file], texts: [], addedBy }, NOW),
    );
  };
  one = await add('one', author.staffId);
  two = await add('two', null);
});

async function save(fields: Record<string, string>) {
  const were = Object.keys(fields)
    .filter((name) => /^(alt|credit)\./.test(name))
    .map((name) => [`was${name[0]?.toUpperCase()}${name.slice(1)}`, ''] as const);
  const read = readDescriptions([...were, ...Object.entries(fields)]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return tx((write) => describeImages(write, author, read.value, NOW));
}

describe('Many descriptions', () => {
  it('are saved together, and only what was changed', async () => {
    const count = await save({
      ...{ [`alt.${one}.en`]: 'A march' },
      ...{ [`alt.${two}.fa`]: '', [`decorative.${two}.fa`]: 'on' },
      ...{ [`alt.${two}.en`]: '', [`credit.${one}`]: 'IISG' },
    });
    expect(count).toBe(2);
    expect(await getImageRecord(one, 'en')).toMatchObject({ alt: 'A march', credit: 'IISG' });
    expect((await getImageRecord(two, 'fa'))?.texts).toMatchObject([
      { language: 'fa', decorative: true },
    ]);
  });

  it('are refused as a whole, at the field that somebody else changed', async () => {
    await save({ [`alt.${one}.en`]: 'A march' });
    const refused = await save({ [`alt.${two}.en`]: 'A crowd', [`alt.${one}.en`]: 'A walk' }).then(
      () => null,
      (error: Refused) => error.field,
    );
    expect(refused).toBe(`alt.${one}.en`);
    expect((await getImageRecord(two, 'en'))?.alt).toBe('');
  });

  it('are listed with what the user may change', async () => {
    const translator = await anyStaff('translator', { languages: ['fa'] });
    const listed = await listDescribable(translator, [one, two], ['en', 'fa']);
    expect(listed.get(one)).toMatchObject({
      mayCredit: false,
      texts: [
        { language: 'en', mayDescribe: false },
        { language: 'fa', mayDescribe: true },
      ],
    });
    expect((await listDescribable(author, [one], ['en'])).get(one)?.mayCredit).toBe(true);
  });
});
