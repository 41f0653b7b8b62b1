/**
 * What comes of reading a form, and how a change says no. Words are named by their key in `i18n/staff`
 * (`topics.problem.nameMissing`), because only the page knows which language somebody reads.
 */

/** The key of a message, with what is to be filled in. */
export type MessageKey = string | readonly [key: string, values: Record<string, string | number>];

/** What is wrong, per field of the form; the field's name is the input's name. */
export type Problems = Readonly<Record<string, MessageKey>>;

/** A form as it was understood, or what is wrong with it. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problems };

/** A form as it was understood, unless something is wrong with it. */
export function parsed<T>(problems: Problems, value: T): Parsed<T> {
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, value };
}

/** Statuses that a change may answer with when it cannot be done as things are. */
export type RefusedStatus = 400 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503;

/** A change that was understood and allowed but cannot be done as things are; nothing was changed. */
export class Refused extends Error {
  override name = 'Refused';

  /**
   * @param said what the person is told
   * @param field the field of the form that it is about, if any
   * @param status 409 where somebody else's change stands in the way, and so on
   */
  constructor(
    readonly said: MessageKey,
    readonly field: string | null = null,
    readonly status: RefusedStatus = 409,
  ) {
    super(typeof said === 'string' ? said : said[0]);
  }
}
