/** Reorders a list in a form. */

/**
 * The order of ids after one was moved a step.
 * @param ids in the order of the form
 * @param move `up:{id}` or `down:{id}`, from the button that was pressed; other values change
 * nothing
 */
export function movedIds(ids: readonly string[], move: string): string[] {
  const [, way, id] = /^(up|down):(.*)$/s.exec(move) ?? [];
  const from = ids.indexOf(id ?? '');
  const to = from + (way === 'up' ? -1 : 1);
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  const order = [...ids];
  order.splice(to, 0, ...order.splice(from, 1));
  return order;
}

/**
 * The ids of a list that somebody else may have changed since the page showed it: in the order that
 * the form gave them, without those that are gone, and with those that are new at the end.
 * @param shown the ids that the page showed, in their new order
 * @param removed id that the form removes, if any
 */
export function arrangedIds(
  shown: readonly string[],
  removed: string,
  now: readonly string[],
): string[] {
  const kept = [...new Set(shown)].filter((id) => now.includes(id));
  return [...kept, ...now.filter((id) => !shown.includes(id))].filter((id) => id !== removed);
}
