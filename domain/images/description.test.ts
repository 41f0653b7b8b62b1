import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { image } from '@/db/schema/images';
import { Refused } from '@/domain/forms/form';
import { NotAllowed } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { addImage } from './changes';
import { describeImage } from './describe-changes';
import type { ImageDescription } from './description';
import { saveDescription } from './description-changes';
import { getImageRecord } from './library-queries';
import { NO_WORDS } from './wording';

const NOW = Date.UTC(2026, 0, 1);
const NONE: ImageDescription = { alt: '', decorative: false, credit: '' };

let author: Staff;
let id: string;

beforeEach(async () => {
  freshDatabase();
  author = await anyStaff('author');
  const file = { width: 8, height: 6, mime: 'image/webp', name: 'aa/x.webp', bytes: 1 };
  id = await tx((write) =>
    addImage(
      write,
      { hash: 'x', rights: '', files: [file], texts: [], addedBy: author.staffId },
      NOW,
    ),
  );
});

const save = (by: Staff, given: Partial<ImageDescription>, was: Partial<ImageDescription> = {}) =>
  tx((write) =>
    saveDescription(
      write,
      by,
      id,
      { language: 'nl', ...NONE, ...was, ...given, was: { ...NONE, ...was } },
      NOW,
    ),
  );

describe('A description from where the image is placed', () => {
  it('is an alternative text in the language, and a credit for all languages', async () => {
    await save(author, { alt: 'Een optocht', credit: 'IISG' });
    const record = await getImageRecord(id, 'nl');
    expect(record).toMatchObject({ alt: 'Een optocht', credit: 'IISG' });
    expect(record?.texts).toMatchObject([{ language: 'nl', alt: 'Een optocht', credit: '' }]);
  });

  it('keeps the other texts of the language, and changes its own credit where it has one', async () => {
    const words = { ...NO_WORDS, language: 'nl', caption: 'Amsterdam', credit: 'Foto: IISG' };
    await tx((write) => describeImage(write, author, id, words, NOW));
    await save(
      author,
      { alt: 'Een optocht', credit: 'Foto: Spaarnestad' },
      { credit: 'Foto: IISG' },
    );
    const record = await getImageRecord(id, 'nl');
    const credit = 'Foto: Spaarnestad';
    expect(record?.texts).toMatchObject([{ caption: 'Amsterdam', alt: 'Een optocht', credit }]);
    const [row] = await reads().select().from(image).where(eq(image.id, id));
    expect(row?.credit).toBe('');
  });

  it('is refused when somebody else changed the same, not when they changed something else', async () => {
    await save(author, { credit: 'IISG' });
    await save(author, { alt: 'Een optocht' });
    await expect(save(author, { alt: 'Een mars' })).rejects.toThrow(Refused);
    const record = await getImageRecord(id, 'nl');
    expect(record).toMatchObject({ alt: 'Een optocht', credit: 'IISG' });
  });

  it('of a translator has a credit for the language alone', async () => {
    const translator = await anyStaff('translator', { languages: ['nl'] });
    await save(translator, { credit: 'IISG' });
    expect((await getImageRecord(id, 'nl'))?.texts).toMatchObject([{ credit: 'IISG' }]);
    const other = await anyStaff('translator', { languages: ['de'] });
    await expect(save(other, { alt: 'x' })).rejects.toThrow(NotAllowed);
  });
});
