import { licenceName } from '@/domain/settings/licence-name';

interface RightsNoteProps {
  /** URI of a licence, mark or statement, or empty. */
  rights?: string;
  /** What is to be said of it, or empty. */
  note?: string;
}

/** What may be done with an image, in a few words with the whole behind them; nothing when nothing is known. */
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

/** The note, else the short name of the licence; a statement without a note has no short name. */
export function rightsWords(rights = '', note = ''): string {
  if (note) return note;
  const name = licenceName(rights);
  return name === rights ? '' : name;
}
