/** A form that was posted after its session had ended: the sign-in page carries it, compressed and sealed. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { isSecretField } from '@/domain/forms/form-words';
import { sealed, unsealedBytes } from '@/domain/forms/sealed';

/** What the key is made for, out of the installation's secret. */
export const CARRIED_PURPOSE = 'carried form';

/** Characters that it may have sealed: it comes back in the form of the sign-in page, beside what is typed there. */
export const MOST_CARRIED = 56 * 1024;

/** Whoever signs in later than this begins anew. */
export const CARRIED_MS = 12 * 3_600_000;

const MOST_BYTES = 16 * 1024 * 1024;

export interface CarriedForm {
  /** Path and query that it was posted to. */
  to: string;
  fields: [name: string, value: string][];
}

/** The fields of a posted form that may be carried: no files, no passwords, no codes. */
export function carriedFields(form: FormData): CarriedForm['fields'] {
  return [...form].filter(
    (each): each is [string, string] => typeof each[1] === 'string' && !isSecretField(each[0]),
  );
}

/**
 * @param key 32 bytes
 * @param owner opens it again
 * @returns null when there is more than can be carried
 */
export function sealForm(key: Buffer, form: CarriedForm, owner: string, now: number) {
  const text = JSON.stringify([now, form.to, form.fields]);
  const value = sealed(key, deflateRawSync(text), owner);
  return value.length <= MOST_CARRIED ? value : null;
}

/**
 * The form again.
 * @param owners that whoever asks may open it as
 * @returns null when it is another's, too old, or not of our making
 */
export function openForm(
  key: Buffer,
  value: string,
  owners: readonly string[],
  now: number,
): CarriedForm | null {
  if (value.length > MOST_CARRIED) return null;
  for (const owner of owners) {
    const bytes = unsealedBytes(key, value, owner);
    if (!bytes) continue;
    const text = inflateRawSync(bytes, { maxOutputLength: MOST_BYTES }).toString('utf8');
    const [at, to, fields] = JSON.parse(text);
    return now - at < CARRIED_MS && now >= at ? { to, fields } : null;
  }
  return null;
}

/** Names of fields that say what a form is about, in signs that nobody typed. */
const ABOUT =
  /^(\$|(id|into|version|was|order|group|back|next|to|token|session|language|position|does|do)$|.*Id$)/;

/** What was typed into a carried form, to be read again. */
export function typedWords({ fields }: CarriedForm): string[] {
  return fields.flatMap(([name, value]) =>
    ABOUT.test(name) || value.trim() === '' || /^(yes|on)$/.test(value) ? [] : [value],
  );
}
