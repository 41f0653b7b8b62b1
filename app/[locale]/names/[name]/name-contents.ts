import { readSettings } from '@/app/frame';
import { rightUntil } from '@/cache/context';
import type { Frame } from '@/components/layout/frame';
import type { NamePageProps } from '@/components/names/NamePage';
import { getAuthorOfName } from '@/domain/authors/person-queries';
import { dayOn, momentOf } from '@/domain/dates/wall-clock';
import { getNameDetails } from '@/domain/names/details-queries';
import { mayBeLiving } from '@/domain/names/life';
import { getRolesIn } from '@/domain/names/queries';
import type { ShownName } from '@/domain/names/shown-name';

/** What the page of a name shows besides its stories. */
export async function nameContents(
  frame: Frame,
  name: ShownName,
  storyIds: readonly string[],
): Promise<Pick<NamePageProps, 'details' | 'author' | 'roles' | 'objection'>> {
  return {
    details: await getNameDetails(name, frame.language),
    author: await getAuthorOfName(name, frame.language),
    roles: await getRolesIn(name.id, storyIds),
    objection: await objectionTo(frame, name),
  };
}

/** For a person who may be living; whether one may be changes with the years. */
async function objectionTo({ timeZone }: Frame, name: ShownName) {
  const today = dayOn(Date.now(), timeZone);
  if (!mayBeLiving(name, today)) return null;
  const newYear = momentOf(`${Number(today.slice(0, 4)) + 1}-01-01T00:00`, timeZone);
  if (newYear) rightUntil(newYear);
  return { contact: (await readSettings()).contact };
}
