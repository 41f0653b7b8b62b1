/** Facts without those that are absent. */
export function present(facts: Record<string, unknown>): Record<string, unknown> {
  const isThere = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value));
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => isThere(value)));
}
