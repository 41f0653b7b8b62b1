import type { Document } from '@/domain/documents/document';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';

const SENTENCES = [
  'The printers of the harbour town met in the back room of the union hall and wrote down who had spoken.',
  'Nobody had asked the women of the bindery, who sent a letter of their own to the congress.',
  'The minutes give the hour, the weather and the names of those who were absent without a reason.',
  'In the margin somebody noted in pencil that the police had been at the door since noon.',
  'What became of the strike fund is told in two letters that contradict each other.',
] as const;
const WORDS_IN_PARAGRAPH = 90;
const PARAGRAPHS_IN_PART = 6;

/**
 * A long story with headings, paragraphs, a footnote in every second one, and some links, lists and
 * text in another language.
 * @param words approximate length
 * @param mark text of its last paragraph, so that no two texts are equal
 */
export function longText(words: number, mark: string): Document {
  const blocks: string[] = [];
  const notes: string[] = [];
  for (let at = 0; at * WORDS_IN_PARAGRAPH < words; at++) {
    if (at % PARAGRAPHS_IN_PART === 0) blocks.push(`## Part ${at / PARAGRAPHS_IN_PART + 1}`);
    const told = paragraph(at);
    const hasNote = at % 2 === 0;
    blocks.push(hasNote ? `${told}[^${at}]` : told);
    if (hasNote) notes.push(`[^${at}]: Minutes of the branch, folder ${at}, page ${at % 7}.`);
    if (at % 9 === 4)
      blocks.push(`- First, *the demands*\n- then the [answer](https://example.org/${at})`);
    if (at % 11 === 5) blocks.push(`The paper was called :lang[Голос печатника]{tag=ru}.`);
  }
  const markdown = [...blocks, `Written for ${mark}.`, ...notes].join('\n\n');
  return documentFromMarkdown(markdown, { figure: (id) => String(id), story: (id) => id });
}

function paragraph(at: number): string {
  const chosen: string[] = [];
  let count = 0;
  for (let nth = at; count < WORDS_IN_PARAGRAPH; nth++) {
    const sentence = SENTENCES[nth % SENTENCES.length] ?? SENTENCES[0];
    chosen.push(sentence);
    count += sentence.split(' ').length;
  }
  return chosen.join(' ');
}
