import { bodyBytes } from '@/app/admin/_http/request-body';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { tx } from '@/db/client';
import { Refused } from '@/domain/forms/form';
import { addPlace } from '@/domain/places/changes';
import { readPlaceInText } from '@/domain/places/place-form';
import { isNameTaken } from '@/domain/taxonomy/same-name-queries';

const MOST_BYTES = 4_000;

/** Creates a place while a story is being written: `name`, `language`; answers with its id. */
export const POST = staffRoute({
  action: 'place.change',
  async run(staff, { request, now }): Promise<{ id: string }> {
    const bytes = await bodyBytes(request, MOST_BYTES);
    const read = readPlaceInText(new URLSearchParams(new TextDecoder().decode(bytes)));
    if (!read.ok) {
      const [said = 'frame.malformed'] = Object.values(read.problems);
      throw new Refused(said, null, 422);
    }
    const { language, name } = read.value;
    const id = await tx(async (write) => {
      if (await isNameTaken(write, 'place', { language, name })) {
        throw new Refused(['writing.wrong.placeKnown', { name }], null, 422);
      }
      return addPlace(write, staff, { names: { [language]: name } }, now);
    });
    return { id };
  },
});
