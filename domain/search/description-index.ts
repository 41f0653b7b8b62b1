/** Finds names and topics by the words of what is said about them, in any language. */
import { phraseOf } from './match';
import { waysToStem } from './stem';
import type { Subject } from './subject';
import { tokenise, wordGroups } from './tokenise';

export interface Description {
  subject: Subject;
  language: string;
  /** The name and the sentence about it. */
  words: string;
}

/** Subjects that the descriptions of one word lead to; a word that leads to more says little. */
const MOST_DESCRIBED = 40;

export class DescriptionIndex {
  /** Numbers of descriptions, ascending, by their tokens. */
  private readonly byToken = new Map<string, number[]>();

  constructor(private readonly descriptions: readonly Description[]) {
    for (const [number, { language, words }] of descriptions.entries()) {
      for (const token of tokensOf(language, words)) {
        const known = this.byToken.get(token);
        if (known) known.push(number);
        else this.byToken.set(token, [number]);
      }
    }
  }

  /** Subjects with a description that has all of some words; none where too many have. */
  having(words: string): Subject[] {
    const found = new Set<Subject>();
    for (const language of waysToStem(words)) {
      const { tokens, isOpen } = phraseOf([...wordGroups(language, words)]);
      if (isOpen) continue;
      for (const number of this.withAll(tokens.map(({ text }) => text))) {
        const described = this.descriptions[number];
        if (described) found.add(described.subject);
      }
    }
    return found.size > MOST_DESCRIBED ? [] : [...found];
  }

  private withAll(tokens: readonly string[]): number[] {
    const lists = tokens.map((token) => this.byToken.get(token) ?? []);
    const [fewest = [], ...others] = lists.sort((a, b) => a.length - b.length);
    const sets = others.map((list) => new Set(list));
    return fewest.filter((number) => sets.every((set) => set.has(number)));
  }
}

const MOST_REMEMBERED = 10_000;
const remembered = new Map<string, ReadonlySet<string>>();

/** The tokens of a description, kept for when another one was changed. */
function tokensOf(language: string, words: string): ReadonlySet<string> {
  const key = `${language} ${words}`;
  const known = remembered.get(key);
  if (known) return known;
  const tokens = new Set(tokenise(language, words));
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, tokens);
  return tokens;
}
