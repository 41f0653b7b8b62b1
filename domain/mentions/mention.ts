/** A user named in a comment. */

export interface Mention {
  commentId: string;
  /** The first comment of the thread, by which pages show it. */
  threadId: string;
  storyId: string;
  language: string;
  /** The last saved title; may be empty. */
  title: string;
  /** Who wrote the comment. */
  by: string;
  /** What was written. */
  body: string;
  at: number;
  /** Null until the user opened it. */
  readAt: number | null;
}

/** A user who can be mentioned. */
export interface Mentionable {
  id: string;
  name: string;
}

/** A user, and whether they may read the comments on a text. */
export interface PossiblyMentioned extends Mentionable {
  maySee: boolean;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Scripts that put no space after a name. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The users whom a comment names with `@` before their whole name, the longest name that fits;
 * users of the same name are all meant.
 */
export function mentionedIn<U extends Mentionable>(body: string, users: readonly U[]): U[] {
  const found = new Set<U>();
  for (const { name } of mentionsIn(body, users)) {
    for (const user of users) if (user.name === name) found.add(user);
  }
  return [...found];
}

/** Where a comment names users: the range of `@` and name, in UTF-16 units. */
export function mentionsIn(
  body: string,
  users: readonly Pick<Mentionable, 'name'>[],
): { start: number; end: number; name: string }[] {
  const names = [...new Set(users.map(({ name }) => name))].filter((name) => name !== '');
  names.sort((a, b) => b.length - a.length);
  const found: { start: number; end: number; name: string }[] = [];
  for (let start = body.indexOf('@'); start >= 0; start = body.indexOf('@', start + 1)) {
    const name = names.find((each) => isNamedAt(body, start, each));
    if (name !== undefined) found.push({ start, end: start + 1 + name.length, name });
  }
  return found;
}

function isNamedAt(body: string, at: number, name: string): boolean {
  const end = at + 1 + name.length;
  if (body.slice(at + 1, end).toLowerCase() !== name.toLowerCase()) return false;
  // In an e-mail address the sign follows a letter.
  if (LETTER.test(letterBefore(body, at)) && !UNSPACED.test(letterBefore(body, at))) return false;
  const next = letterAt(body, end);
  return !LETTER.test(next) || UNSPACED.test(next);
}

function letterAt(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
}

function letterBefore(text: string, at: number): string {
  return Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
}
