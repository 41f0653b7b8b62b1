import { cutAtWord } from '@/domain/documents/plain/cut-text';

/** Characters of a note that the mail with its answer quotes. */
const MOST_QUOTED = 600;

/**
 * The beginning of a note, with its line breaks and without empty lines; `…` ends one that is cut.
 * @param language of the reader, by which words are cut
 */
export function quotedNote(text: string, language: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const quoted: string[] = [];
  let room = MOST_QUOTED;
  for (const line of lines) {
    if (room <= 0) {
      quoted.push('…');
      break;
    }
    const cut = cutAtWord(line, room, language);
    quoted.push(cut);
    if (cut.endsWith('…') && !line.trimEnd().endsWith('…')) break;
    room -= [...cut].length;
  }
  return quoted.join('\n');
}
