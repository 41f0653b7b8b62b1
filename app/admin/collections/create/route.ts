import { staffRoute } from '@/app/admin/_http/staff-route';
import { wishInText } from '@/app/admin/_http/wish-in-text';
import { tx } from '@/db/client';
import { beginCollection } from '@/domain/collections/begin-changes';
import { readCollectionInText } from '@/domain/collections/collection-form';
import { Refused } from '@/domain/forms/form';
import { isNameTaken } from '@/domain/taxonomy/same-name-queries';

/** Creates a curated collection while a story is being written: `name`, `language`; answers with its id. */
export const POST = staffRoute({
  action: 'collection.change',
  async run(staff, { request, now }): Promise<{ id: string }> {
    const { language, name } = await wishInText(request, readCollectionInText);
    const id = await tx(async (write) => {
      if (await isNameTaken(write, 'collection', { language, name })) {
        throw new Refused(['writing.wrong.collectionKnown', { name }], null, 422);
      }
      const given = { type: 'curated' as const, identifier: '', parentId: null };
      return beginCollection(write, staff, { ...given, language, name }, now);
    });
    return { id };
  },
});
