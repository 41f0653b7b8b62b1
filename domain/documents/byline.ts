/**
 * Authors of a text as stored in a revision: names in order, separated by semicolons; the name of a
 * user is followed by the id in angle brackets. A name without an account is valid too.
 */
export interface BylineWriter {
  name: string;
  /** Id of the account, or null. */
  staffId: string | null;
}

/** A user who can be chosen as author. */
export interface WriterOffered {
  id: string;
  name: string;
}

const ACCOUNT = /^(.*?)\s*<([\w-]{1,64})>$/;

/** The authors in a byline, without duplicates. */
export function writersOf(byline: string): BylineWriter[] {
  const writers = byline.split(';').map((part): BylineWriter => {
    const [, name, staffId] = ACCOUNT.exec(part.trim()) ?? [];
    return staffId ? { name: plain(name ?? ''), staffId } : { name: plain(part), staffId: null };
  });
  return writers.filter(
    (each, index) =>
      each.name !== '' && writers.findIndex((other) => isSameWriter(each, other)) === index,
  );
}

export function bylineOf(writers: readonly BylineWriter[]): string {
  return writers
    .map(({ name, staffId }) => (staffId ? `${plain(name)} <${staffId}>` : plain(name)))
    .join('; ');
}

/**
 * A byline without an account.
 * @param as the name in its place; empty to leave it out, null for the name that the byline has
 */
export function bylineWithout(byline: string, staffId: string, as: string | null): string {
  const writers = writersOf(byline).map((each): BylineWriter => {
    return each.staffId === staffId ? { name: as ?? each.name, staffId: null } : each;
  });
  return bylineOf(writersOf(bylineOf(writers)));
}

/** The names in a byline, as shown to readers. */
export function writerNames(byline: string): string[] {
  return writersOf(byline).map(({ name }) => name);
}

/** The value of a text's field for display; a byline without ids. */
export function shownField(field: string, value: string): string {
  return field === 'byline' ? writerNames(value).join('; ') : value;
}

/** Two entries with the same account are the same author, whatever the name. */
export function isSameWriter(one: BylineWriter, other: BylineWriter): boolean {
  if (one.staffId || other.staffId) return one.staffId === other.staffId;
  return one.name === other.name;
}

/** A name without the byline's delimiters. */
function plain(name: string): string {
  return name.replace(/[;<>]/g, ' ').replace(/\s+/gu, ' ').trim();
}
