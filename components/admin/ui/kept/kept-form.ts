/** What was typed into a form and not saved, and what becomes of it when the form is there again. Pure. */

/** A field as it stands on the screen, and as the server gave it. */
export interface FieldValue {
  value: string;
  base: string;
}

export type FieldValues = Record<string, FieldValue>;

/** What is kept of a form: only what was changed, and what stood there before. */
export interface KeptForm {
  /** When it was typed, in milliseconds since 1970. */
  at: number;
  fields: FieldValues;
}

/** Kept no longer than this: whoever comes back later begins anew. */
export const KEPT_MS = 14 * 24 * 3_600_000;

/**
 * The fields that differ from what is saved.
 * @param saved what the last save sent, which the page may not show as the server's yet
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

/** What was kept, told apart by what can be done with it. */
export interface Found {
  /** The field is as it was when it was typed in: the words go back. */
  fitting: FieldValues;
  /** The field was changed since, or is no longer there: somebody has to choose. */
  differing: FieldValues;
}

/** Compares what was kept with the form as it is there again; what the server has by now is left out. */
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

/** Reads what storage has; what is not of our making counts as nothing. */
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
