import { bodyBytes } from '@/app/admin/_http/request-body';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { tx } from '@/db/client';
import { permanentPath } from '@/domain/addresses/address';
import { shortIdFrom } from '@/domain/addresses/short-id';
import { Refused } from '@/domain/forms/form';
import type { Linkable } from '@/domain/links/linkable';
import { addName } from '@/domain/names/changes';
import { newFacts } from '@/domain/names/name';
import { readNewName } from '@/domain/names/name-form';
import { isNameTaken } from '@/domain/taxonomy/same-name-queries';

const MOST_BYTES = 4_000;

/** Creates a name while a text is being written: `kind`, `name`, `language`; answers with its id and link. */
export const POST = staffRoute({
  action: 'name.change',
  async run(staff, { request, now }): Promise<{ id: string; made: Linkable }> {
    const bytes = await bodyBytes(request, MOST_BYTES);
    const read = readNewName(new URLSearchParams(new TextDecoder().decode(bytes)));
    if (!read.ok) {
      const [said = 'frame.malformed'] = Object.values(read.problems);
      throw new Refused(said, null, 422);
    }
    const { language, name, kind } = read.value;
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
