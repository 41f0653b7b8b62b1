/** Unsaved input of a form, and how it is restored. Pure. */

/** A field's present value, and the server's. */
export interface FieldValue {
  value: string;
  base: string;
}

export type FieldValues = Record<string, FieldValue>;

/** The kept part of a form: changed fields with their previous values. */
export interface KeptForm {
  /** Time of typing, in milliseconds since 1970. */
  at: number;
  fields: FieldValues;
}

/** Kept input expires after this time. */
export const KEPT_MS = 14 * 24 * 3_600_000;

/**
 * The fields that differ from the saved values.
 * @param saved values of the last save, which the page may not show as the server's yet
 */
export function changedFields(
  now: FieldValues,
  saved: Record<string, string> | null = null,
): FieldValues {
  const changed = Object.entries(now)
    .map(([key, { value, base }]) => [key, { value, base: saved?.[key] ?? base }] as const)
    .filter(([, { value, base }]) => value !== base);
  return Object.fromEntries(changed);
}

/** Kept input by how it can be restored. */
export interface Found {
  /** The server's value is unchanged: put back. */
  fitting: FieldValues;
  /** The field changed since or no longer exists: the user decides. */
  differing: FieldValues;
}

/** Compares kept input with the form as rendered now; leaves out what is saved by now. */
export function foundAgain(kept: FieldValues, now: FieldValues): Found {
  const found: Found = { fitting: {}, differing: {} };
  for (const [key, field] of Object.entries(kept)) {
    const here = now[key];
    if (here?.base === field.value) continue;
    const isFitting =
      here !== undefined && (here.base === field.base || here.value === field.value);
    (isFitting ? found.fitting : found.differing)[key] = field;
  }
  return found;
}

/** Parses stored input; null when invalid. */
export function parsedForm(text: string | null): KeptForm | null {
  if (text === null) return null;
  try {
    const { at, fields } = JSON.parse(text);
    if (typeof at !== 'number' || typeof fields !== 'object' || fields === null) return null;
    const read = Object.entries<Partial<FieldValue> | null>(fields).flatMap(([key, field]) =>
      typeof field?.value === 'string' && typeof field.base === 'string'
        ? [[key, { value: field.value, base: field.base }] as const]
        : [],
    );
    return read.length > 0 ? { at, fields: Object.fromEntries(read) } : null;
  } catch {
    return null;
  }
}
