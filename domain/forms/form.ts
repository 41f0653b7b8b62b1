/**
 * Results of reading a form, and errors of changes. Messages are keys in `i18n/staff`
 * (`topics.problem.nameMissing`), because only the page has the user's language.
 */

/** The key of a message, with the values to fill in. */
export type MessageKey = string | readonly [key: string, values: Record<string, string | number>];

/** Problems by the name of the form's input. */
export type Problems = Readonly<Record<string, MessageKey>>;

/** The values of a valid form, or its problems. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problems };

/** HTTP statuses of a change that is refused. */
export type RefusedStatus = 400 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503;

/** Thrown when a valid and permitted change conflicts with the state; nothing was changed. */
export class Refused extends Error {
  override name = 'Refused';

  /**
   * @param said the message to the user
   * @param field the form's field that it concerns, if any
   * @param status 409 for a conflict with somebody else's change, and so on
   */
  constructor(
    readonly said: MessageKey,
    readonly field: string | null = null,
    readonly status: RefusedStatus = 409,
  ) {
    super(typeof said === 'string' ? said : said[0]);
  }
}
