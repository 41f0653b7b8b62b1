/** Forms common to topics, collections, places and names. */
import { slugFrom } from '@/domain/addresses/slug';
import * as field from '@/domain/forms/fields';
import type { MessageKey } from '@/domain/forms/form';
import { formReader } from '@/domain/forms/form-reader';
import { ID } from '@/domain/forms/ids';
import { movedIds } from '@/domain/forms/moved';
import { isInterfaceLanguage } from '@/i18n/languages';

/** What a term is to lie in, null for nothing. An id that cannot be one is not taken for nothing. */
const chosenParent = field
  .parsedBy(
    field.line,
    (typed) => (typed === '' || ID.test(typed) ? { id: typed || null } : null),
    'frame.malformed',
  )
  .transform(({ id }) => id);

export const parentId = field.from('parent', chosenParent);

/** Moves a term below another; `was` is the parent that the page showed. */
export const nesting = {
  parentId: field.from('parent', field.stored(chosenParent)),
  was: field.idOrNull,
};

export const naming = {
  language: field.line,
  mayShareName: field.from('sameName', field.checkbox),
};

/** What is wrong with a name. @param isMissing whether there is none although there must be one */
export function nameProblem(
  part: 'topics' | 'collections' | 'places' | 'names',
  { language, name }: { language: string; name: string },
  isMissing: boolean,
): MessageKey | false {
  const said = (why: 'gone' | 'nameMissing' | 'nameUnusable') => `${part}.problem.${why}`;
  if (!isInterfaceLanguage(language)) return said('gone');
  if (isMissing) return said('nameMissing');
  return name !== '' && slugFrom(name, language) === null && said('nameUnusable');
}

/** The order of siblings, from one field `order` of the form `{parent}/{id}` per term. */
export const readOrder = formReader(
  { order: field.manyLines, move: field.line, group: field.line },
  undefined,
  ({ order, move, group }) => {
    const pairs = order.map((each) => each.split('/'));
    const moved = move.replace(/^\w+:/, '');
    const parent = move ? (pairs.find(([, id]) => id === moved)?.[0] ?? '') : group;
    const ids = pairs.flatMap(([own, id]) => (own === parent && id ? [id] : []));
    return { parentId: parent || null, ids: movedIds(ids, move) };
  },
);

export function mergeReader(unchosen: MessageKey) {
  const from = field.from('id', field.id);
  return formReader({ from, into: field.required(field.id, unchosen) });
}
