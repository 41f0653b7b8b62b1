import { isSecretField } from '@/domain/forms/form-words';

const MOST_CHARACTERS = 2_000_000;

/**
 * What was typed into a form, to fill it again: no files, no passwords, nothing of Next's own.
 * @param form what was posted; from outside it may be anything
 */
export function typedValues(form: unknown): Record<string, string[]> {
  if (!(form instanceof FormData)) return {};
  const values: Record<string, string[]> = Object.create(null);
  let characters = 0;
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$') || isSecretField(name)) continue;
    characters += value.length;
    if (characters > MOST_CHARACTERS) return {};
    values[name] = [...(values[name] ?? []), value];
  }
  return { ...values };
}
