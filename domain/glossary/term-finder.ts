import type { Block } from '@/domain/documents/document';
import { blockWords } from '@/domain/documents/plain/block-words';
import { wordGroups } from '@/domain/search/tokenise';
import type { TermHint } from './glossary';

/** Finds terms in paragraphs of one language, by the tokens of the search, so in any inflection. */
export class TermFinder {
  private readonly byFirst = new Map<string, { term: TermHint; tokens: string[] }[]>();

  constructor(
    private readonly language: string,
    terms: readonly TermHint[],
  ) {
    for (const term of terms) {
      const tokens = this.tokens(term.source, true);
      const [first] = tokens;
      if (first === undefined) continue;
      this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), { term, tokens }]);
    }
  }

  /** The terms of a block, in the order in which they first occur. */
  in(block: Block): TermHint[] {
    const words = this.tokens(blockWords(block), false);
    const found = new Set<TermHint>();
    for (const [at, word] of words.entries()) {
      for (const { term, tokens } of this.byFirst.get(word) ?? []) {
        if (tokens.every((token, n) => words[at + n] === token)) found.add(term);
      }
    }
    return [...found];
  }

  /**
   * @param isPart of a longer run: a script without spaces is cut into pairs of characters, and the
   * last single one of a term is not the last of the text
   */
  private tokens(words: string, isPart: boolean): string[] {
    return [...wordGroups(this.language, words)].flatMap(({ tokens, isSpaceless }) => {
      const isCut = isPart && isSpaceless && tokens.length > 1;
      return (isCut ? tokens.slice(0, -1) : tokens).map(({ text }) => text);
    });
  }
}
