import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { movedIds } from '@/domain/forms/moved';
import { redirectPath, redirectTarget } from '@/domain/redirects/redirect';

const story = field.required(field.id, 'site.problem.chooseStory');

export const readPin = formReader({ storyId: field.from('story', story) });

/** The order of pinned stories, one field `order` per story (`/{id}`), and the one to remove. */
export const readPinOrder = formReader(
  { order: field.stored(field.order), move: field.line, remove: field.line },
  undefined,
  ({ order, move, remove }) => ({ ids: movedIds(order, move), remove }),
);

export function redirectReader(siteUrl: string) {
  const targetOf = (typed: string) => redirectTarget(typed, siteUrl);
  return formReader({
    path: field.parsedBy(field.line, redirectPath, 'site.problem.path'),
    target: field.parsedBy(field.line, targetOf, 'site.problem.target'),
  });
}
