import { staffRoute } from '@/app/admin/_http/staff-route';
import { wishInText } from '@/app/admin/_http/wish-in-text';
import { tx } from '@/db/client';
import { Refused } from '@/domain/forms/form';
import { addPlace } from '@/domain/places/changes';
import { readPlaceInText } from '@/domain/places/place-form';
import { isNameTaken } from '@/domain/taxonomy/same-name-queries';

/** Creates a place while a story is being written: `name`, `language`; answers with its id. */
export const POST = staffRoute({
  action: 'place.change',
  async run(staff, { request, now }): Promise<{ id: string }> {
    const { language, name } = await wishInText(request, readPlaceInText);
    const id = await tx(async (write) => {
      if (await isNameTaken(write, 'place', { language, name })) {
        throw new Refused(['writing.wrong.placeKnown', { name }], null, 422);
      }
      return addPlace(write, staff, { names: { [language]: name } }, now);
    });
    return { id };
  },
});
