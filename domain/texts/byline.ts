/**
 * Who wrote a text, as a revision keeps it: names in their order with semicolons between them, behind the name of
 * somebody with an account its id in angle brackets. A name alone is a writer too.
 */
export interface BylineWriter {
  name: string;
  /** Of the account, or null. */
  staffId: string | null;
}

/** Somebody with an account who can be named as a writer. */
export interface WriterOffered {
  id: string;
  name: string;
}

const ACCOUNT = /^(.*?)\s*<([\w-]{1,64})>$/;

/** The writers that a byline names, each once. */
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

/** The byline that names these. */
export function bylineOf(writers: readonly BylineWriter[]): string {
  return writers
    .map(({ name, staffId }) => (staffId ? `${plain(name)} <${staffId}>` : plain(name)))
    .join('; ');
}

/** Names alone, as readers have them. */
export function writerNames(byline: string): string[] {
  return writersOf(byline).map(({ name }) => name);
}

/** A field of a text as people read it; what only the program reads of a byline is left out. */
export function shownField(field: string, value: string): string {
  return field === 'byline' ? writerNames(value).join('; ') : value;
}

/** Somebody with an account is one writer under any name. */
export function isSameWriter(one: BylineWriter, other: BylineWriter): boolean {
  if (one.staffId || other.staffId) return one.staffId === other.staffId;
  return one.name === other.name;
}

/** Without the signs that part writers. */
function plain(name: string): string {
  return name.replace(/[;<>]/g, ' ').replace(/\s+/gu, ' ').trim();
}
