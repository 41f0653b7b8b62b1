import type { Vocabulary } from './vocabulary';

const WORDS_A_SENTENCE = 14;
const SENTENCES_A_PARAGRAPH = 4;

/** Some words of a text, by their ranks in the vocabulary. */
export class Prose {
  constructor(
    private readonly vocabulary: Vocabulary,
    readonly ranks: readonly number[],
  ) {}

  static of(vocabulary: Vocabulary, length: number, chance: () => number): Prose {
    return new Prose(
      vocabulary,
      Array.from({ length }, () => vocabulary.draw(chance())),
    );
  }

  beginning(length: number): Prose {
    return new Prose(this.vocabulary, this.ranks.slice(0, length));
  }

  words(): string[] {
    return this.ranks.map((rank) => this.vocabulary.words[rank] ?? '');
  }

  /** The same words as the search index has them. */
  tokens(): string {
    return this.ranks.map((rank) => this.vocabulary.tokens[rank]).join(' ');
  }

  sentences(): string[] {
    const words = this.words();
    const count = Math.max(1, Math.round(words.length / WORDS_A_SENTENCE));
    const each = Math.ceil(words.length / count);
    return Array.from({ length: count }, (_, at) => {
      const sentence = words.slice(at * each, (at + 1) * each).join(' ');
      return sentence && `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
    }).filter(Boolean);
  }

  /** A document, as JSON. */
  document(): string {
    const sentences = this.sentences();
    const content = [];
    for (let at = 0; at < sentences.length; at += SENTENCES_A_PARAGRAPH) {
      const text = sentences.slice(at, at + SENTENCES_A_PARAGRAPH).join(' ');
      content.push({ type: 'paragraph', content: [{ type: 'text', text }] });
    }
    return JSON.stringify({ type: 'doc', content });
  }
}

/** Different ranks of several parts of a text, in the order in which they come. */
export function differentRanks(parts: readonly Prose[]): Set<number> {
  return new Set(parts.flatMap(({ ranks }) => ranks));
}
