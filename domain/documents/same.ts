/** The one equality of marks, blocks and documents. */

/** A string that is the same for values that are equal as JSON, in whatever order their keys are. */
export function jsonKey(value: unknown): string {
  return JSON.stringify(value, (_, inner) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
}

/** Whether two marks, blocks or documents are equal; absent and undefined are one. */
export function isSameJson(one: unknown, other: unknown): boolean {
  return one === other || jsonKey(one) === jsonKey(other);
}
