import { staffRoute } from '@/app/admin/_http/staff-route';
import { wishInText } from '@/app/admin/_http/wish-in-text';
import { tx } from '@/db/client';
import { permanentPath } from '@/domain/addresses/address';
import { shortIdFrom } from '@/domain/addresses/short-id';
import { Refused } from '@/domain/forms/form';
import type { Linkable } from '@/domain/links/linkable';
import { addName } from '@/domain/names/changes';
import { newFacts } from '@/domain/names/name';
import { readNewName } from '@/domain/names/name-form';
import { isNameTaken } from '@/domain/taxonomy/same-name-queries';

/** Creates a name while a text is being written: `kind`, `name`, `language`; answers with its id and link. */
export const POST = staffRoute({
  action: 'name.change',
  async run(staff, { request, now }): Promise<{ id: string; made: Linkable }> {
    const { language, name, kind } = await wishInText(request, readNewName);
    const shortId = shortIdFrom(crypto.getRandomValues(new Uint8Array(8)));
    const id = await tx(async (write) => {
      if (await isNameTaken(write, 'name', { language, name })) {
        throw new Refused(['writing.wrong.nameKnown', { name }], null, 422);
      }
      const forms = [{ language, name, slug: '', description: '' }];
      return addName(write, staff, { ...newFacts(kind), forms, variants: [], shortId }, now);
    });
    const href = permanentPath(shortId);
    return { id, made: { kind: 'name', name, language, href, isPublic: true } };
  },
});
