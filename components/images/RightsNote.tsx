import { licenceName } from '@/domain/settings/licence-name';

interface RightsNoteProps {
  /** URI of a licence, mark or statement, or empty. */
  rights?: string;
  /** The rights note, or empty. */
  note?: string;
}

/** The rights of an image in short, linked to the full statement; nothing when unknown. */
export function RightsNote({ rights, note }: RightsNoteProps) {
  const words = rightsWords(rights, note);
  if (!words) return null;
  return (
    <div>
      <small className="rights">
        {rights ? (
          <a href={rights} rel="license noopener">
            {words}
          </a>
        ) : (
          words
        )}
      </small>
    </div>
  );
}

/** The note, else the short name of the licence; empty for a statement without a note. */
export function rightsWords(rights = '', note = ''): string {
  if (note) return note;
  const name = licenceName(rights);
  return name === rights ? '' : name;
}
