/** Forms common to topics and collections. */
import { type MessageKey, type Parsed, parsed } from '@/domain/forms/form';
import { line, several } from '@/domain/forms/form-words';
import { movedIds } from '@/domain/forms/moved';

/** The order of siblings, from one field `order` of the form `{parent}/{id}` per term. */
export function readOrder(form: FormData): Parsed<{ parentId: string | null; ids: string[] }> {
  const move = line(form, 'move');
  const pairs = several(form, 'order').map((each) => each.split('/'));
  const moved = move.replace(/^\w+:/, '');
  const parentId = move ? (pairs.find(([, id]) => id === moved)?.[0] ?? '') : line(form, 'group');
  const ids = pairs.flatMap(([parent, id]) => (parent === parentId && id ? [id] : []));
  return { ok: true, value: { parentId: parentId || null, ids: movedIds(ids, move) } };
}

/** The ids of a merge. @param unchosen message if nothing was chosen */
export function readMerge(
  form: FormData,
  unchosen: MessageKey,
): Parsed<{ from: string; into: string }> {
  const into = line(form, 'into');
  return parsed(into ? {} : { into: unchosen }, { from: line(form, 'id'), into });
}
