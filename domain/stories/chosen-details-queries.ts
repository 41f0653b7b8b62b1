import type { Queries } from '@/db/open';
import type { TextRow } from '@/domain/access/text-access-queries';
import { sentDetails } from './apply-details-changes';
import type { DetailsChoice } from './details-choice';
import { newerDetails } from './details-to-publish-queries';

/**
 * The version of the details that becomes public with a text.
 * @param usual the version that goes with the text's revision
 * @param choice the program and changes to many stories choose nothing and take the usual one
 * @returns `unchosen` where the user has to choose
 */
export async function chosenDetails(
  read: Queries,
  of: TextRow,
  usual: string | null,
  choice?: DetailsChoice,
): Promise<{ id: string | null } | 'unchosen'> {
  const { workingId } = of.details;
  if (choice === 'newer') return { id: workingId };
  if (choice === 'older') return { id: usual === workingId ? sentDetails(of) : usual };
  const isOlder = choice === 'unchosen' && usual !== workingId;
  return isOlder && (await newerDetails(read, of)) ? 'unchosen' : { id: usual };
}
