/**
 * Schemas of form fields. Each receives every text that was sent under its name, and reads the first
 * one, cleaned like all text, unless it says otherwise.
 */
import { z } from 'zod';
import { oneLine, someLines } from '@/domain/documents/plain/clean-text';
import { canonicalTag, INTERFACE_LANGUAGES } from '@/i18n/languages';
import { normalEmail } from './email';
import type { MessageKey } from './form';
import { ID, readIds } from './ids';

/** A longer password or code is rejected without hashing. */
const LONGEST_SECRET = 1_000;

/** The inputs of fields whose key is another name. */
export const inputs = z.registry<{ name: string }>();

const sent = z.array(z.string()).default([]);

/** One line; empty when it is missing. */
export const line = sent.transform(([typed = '']) => oneLine(typed));

/** Several lines, separated by `\n`. */
export const lines = sent.transform(([typed = '']) => someLines(typed));

/** A line for each value; empty ones are left out. */
export const manyLines = sent.transform((typed) =>
  typed.map(oneLine).filter((each) => each !== ''),
);

/** Ids in the order of their inputs, each sent as `/{id}`. */
export const order = manyLines.transform((sent) => sent.map((each) => each.slice(1)));

/** As typed: a password, or a value that is compared with what the page sent. */
export const asTyped = sent.transform(([typed = '']) => typed);

export const secret = asTyped.transform((typed) => typed.slice(0, LONGEST_SECRET));

export const secretLine = line.transform((typed) => typed.slice(0, LONGEST_SECRET));

/** Empty when it cannot be an id. */
export const id = line.transform((typed) => (ID.test(typed) ? typed : ''));

export const idOrNull = id.transform((typed) => typed || null);

/** Ids without duplicates. */
export const ids = sent.transform(readIds);

export const checkbox = sent.transform(([value]) => value === 'on' || value === 'yes');

/** A number from 1; null for anything else. */
export const position = line.transform((typed) => wholeNumber(typed) || null);

/** A BCP 47 tag, made canonical. */
export function language(said: MessageKey) {
  return parsedBy(line, canonicalTag, said);
}

/** The tag if it is canonical. */
export function canonical(tag: string): string | null {
  return canonicalTag(tag) === tag ? tag : null;
}

/** One of the choices, which is required. */
export function oneOf<T extends string>(choices: readonly T[], said: MessageKey) {
  return parsedBy(line, (typed) => choices.find((each) => each === typed), said);
}

/** One of the choices. */
export function choice<const T extends string>(otherwise: T, ...others: T[]) {
  return line.transform((typed) => others.find((each) => each === typed) ?? otherwise);
}

/** A mail address as typed. */
export function email(missing: MessageKey, wrong: MessageKey) {
  return required(line, missing).refine((typed) => normalEmail(typed) !== null, says(wrong));
}

/** The same, but read from an input of this name; `note.*` are all whose names begin with `note.`. */
export function from<F extends z.ZodType>(name: string, field: F): F {
  const own = field.clone();
  inputs.add(own, { name });
  return own;
}

/** The values of inputs with a common beginning, by the rest of their names. */
export function each<F extends z.ZodType>(field: F) {
  return z.record(z.string(), field).transform((all) => new Map(Object.entries(all)));
}

/** The same for the interface languages, in their order, of inputs such as `note.en`. */
export function inLanguages<F extends z.ZodType>(field: F) {
  return each(field).transform((all) =>
    INTERFACE_LANGUAGES.flatMap((language) => {
      const text = all.get(language);
      return text === undefined ? [] : [[language, text] as const];
    }),
  );
}

/**
 * A value that replaces a stored one: a form without its input is refused, because the stored value
 * would be emptied.
 */
export function stored<F extends z.ZodType>(field: F) {
  return z
    .custom<unknown>((texts) => texts !== undefined, {
      abort: true,
      ...says('frame.form.missing'),
    })
    .pipe(field as z.ZodType<z.output<F>, unknown>);
}

/** Undefined where the form has no such field. */
export function ifSent<F extends z.ZodType>(field: F) {
  return z.union([z.undefined(), field]);
}

/** A text that may not be empty. */
export function required(field: z.ZodType<string, unknown>, said: MessageKey) {
  return field.refine((typed) => typed !== '', says(said));
}

/** A text of so many characters at most; the limit is also the value in the message. */
export function within(
  field: z.ZodType<string, unknown>,
  limit: { most: number } | { max: number },
  key: string,
) {
  const most = 'most' in limit ? limit.most : limit.max;
  return field.refine((typed) => [...typed].length <= most, says([key, { ...limit }]));
}

/** What a function makes of a field; null is refused. */
export function parsedBy<I, T>(
  field: z.ZodType<I, unknown>,
  parse: (typed: I) => T | null | undefined,
  said: MessageKey | ((typed: I) => MessageKey),
) {
  return field.transform((typed, refuse): T => {
    const value = parse(typed);
    if (value !== null && value !== undefined) return value;
    refuse.addIssue(problem(typeof said === 'function' ? said(typed) : said));
    return z.NEVER;
  });
}

/** The same for a line that may be empty, which is null. */
export function parsedIfAny<T>(
  parse: (typed: string) => T | null | undefined,
  said: MessageKey | ((typed: string) => MessageKey),
) {
  const orNone = (typed: string): { value: T | null } | null => {
    if (typed === '') return { value: null };
    const value = parse(typed) ?? null;
    return value === null ? null : { value };
  };
  return parsedBy(line, orNone, said).transform(({ value }) => value);
}

/** A number from 0 in figures; null for anything else. */
export function wholeNumber(typed: string): number | null {
  return /^\d{1,15}$/.test(typed) ? Number(typed) : null;
}

/** The message of a zod check. */
export function says(said: MessageKey) {
  return { params: { said } };
}

/** A problem that leaves the other fields to be checked. */
export function problem(said: MessageKey) {
  return { code: 'custom' as const, continue: true, ...says(said) };
}
