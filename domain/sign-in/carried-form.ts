/** A form posted after its session ended: the sign-in page carries it in a hidden field, compressed and encrypted. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { sealed, unsealedBytes } from '@/domain/forms/sealed';

/** Purpose for which the key is derived from the installation's secret. */
export const CARRIED_PURPOSE = 'carried form';

/** Characters of the encrypted form at most: it is posted again with the fields of the sign-in page. */
export const MOST_CARRIED = 56 * 1024;

/** A form older than this is not opened again. */
export const CARRIED_MS = 12 * 3_600_000;

const MOST_BYTES = 16 * 1024 * 1024;

export interface CarriedForm {
  /** Path and query that it was posted to. */
  to: string;
  fields: [name: string, value: string][];
}

/**
 * @param key 32 bytes
 * @param owner the account or device that may open it
 * @returns null when it is longer than `MOST_CARRIED`
 */
export function sealForm(key: Buffer, form: CarriedForm, owner: string, now: number) {
  const text = JSON.stringify([now, form.to, form.fields]);
  const value = sealed(key, deflateRawSync(text), owner);
  return value.length <= MOST_CARRIED ? value : null;
}

/**
 * Opens an encrypted form.
 * @param owners the account and the device of the user
 * @returns null when it belongs to another owner, is older than 12 hours, or was not made here
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

/** Names of hidden fields, whose values nobody typed. */
const ABOUT =
  /^(\$|(id|into|version|was|order|group|back|next|to|token|session|language|position|does|do)$|.*Id$)/;

/** The values of a carried form that somebody typed. */
export function typedWords({ fields }: CarriedForm): string[] {
  return fields.flatMap(([name, value]) =>
    ABOUT.test(name) || value.trim() === '' || /^(yes|on)$/.test(value) ? [] : [value],
  );
}
