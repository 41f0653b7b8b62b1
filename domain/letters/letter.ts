/** A letter of an editor, which comes before the stories of digests. */
import { chosenName } from '@/domain/text-choice/chosen-name';

export type LetterState = 'draft' | 'scheduled' | 'stopped';

export interface LetterText {
  /** An interface language. */
  language: string;
  /** Plain text; an empty line separates paragraphs. */
  words: string;
}

/** When and to whom a letter goes. */
export interface LetterPlan {
  /** The first and the last day on whose mornings digests have it: `2026-12-04`. */
  firstDay: string;
  lastDay: string;
  /** Only for those who follow this, in the form of `scopeKey`; empty for everybody. */
  scope: string;
}

export interface Letter extends LetterPlan {
  id: string;
  state: LetterState;
  /** In the order of the interface languages. */
  texts: LetterText[];
}

/** A letter in the list of staff. */
export interface ListedLetter extends Letter {
  /** Digests that had it or wait with it. */
  count: number;
}

/** Characters of a letter in a language. */
export const LONGEST_LETTER = 2_000;

/** How far a letter is on a day: one that is scheduled has not begun, goes with digests, or is over. */
export type LetterStage = 'draft' | 'coming' | 'going' | 'over' | 'stopped';

/** @param today in the archive's time zone: `2026-12-04` */
export function stageOf({ state, firstDay, lastDay }: Letter, today: string): LetterStage {
  if (state !== 'scheduled') return state;
  if (today < firstDay) return 'coming';
  return today > lastDay ? 'over' : 'going';
}

/**
 * The text that a subscriber gets: in their language; in another one only where they take stories in
 * others too.
 */
export function letterTextFor(
  texts: readonly LetterText[],
  { language, onlyMine }: { language: string; onlyMine: boolean },
): LetterText | undefined {
  const mine = texts.filter((each) => each.language === language);
  return chosenName(onlyMine ? mine : texts, language);
}

/** What a page shows of a letter's plan, to be compared when it is saved. */
export function shownPlan({ firstDay, lastDay, scope }: LetterPlan): LetterPlan {
  return { firstDay, lastDay, scope };
}

/** All that a page shows of a letter, to be compared when its state is changed. */
export function shownLetter(letter: Letter) {
  return { ...shownPlan(letter), state: letter.state, texts: letter.texts };
}

/** The languages in which a letter can be written: those of the site, and those that it has. */
export function languagesOf({ texts }: Letter, ofSite: readonly string[]): string[] {
  return [...new Set([...ofSite, ...texts.map(({ language }) => language)])];
}

/** The words of a letter in a language; empty for none. */
export function wordsIn({ texts }: Pick<Letter, 'texts'>, language: string): string {
  return texts.find((each) => each.language === language)?.words ?? '';
}
