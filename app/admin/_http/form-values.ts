import { isSecretField } from '@/domain/forms/secret-field';

const MOST_CHARACTERS = 2_000_000;

/**
 * Posted values, to fill the form again: no files, no passwords, no fields of Next.
 * @param form untrusted
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
