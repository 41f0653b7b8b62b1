export const ID = /^[\w-]{1,100}$/;

/** More than a page of the list has. */
const MOST = 200;

/** The ids of stories in an address or a form, without duplicates and invalid ones. */
export function readIds(values: readonly unknown[]): string[] {
  const ids = values.filter((value) => typeof value === 'string' && ID.test(value)) as string[];
  return [...new Set(ids)].slice(0, MOST);
}
