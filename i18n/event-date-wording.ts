import { createTranslator } from 'use-intl/core';
import {
  canonicalTag,
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  languageServing,
  scriptOf,
} from './languages';
import { words } from './messages/words';

type Messages = typeof words.en.eventDate;

/** Messages for dates in one language. `say` formats a message of the namespace `eventDate`. */
export interface Wording {
  locale: string;
  /** True for a language without messages: Intl formats days, months and years. */
  neutral: boolean;
  say(key: keyof Messages, values: Record<string, string | number>): string;
}

/** Signs and digits only, for languages without messages. A season shows its year. */
const NEUTRAL: Messages = {
  yearNumber: '{number}',
  dayNumber: '{number}',
  monthName: '{name}',
  dayMonth: '{day} {month}',
  day: '{dayMonth} {year}',
  month: '{name} {year}',
  year: '{year}',
  decade: '{start}–{last}',
  century: '{start}–{last}',
  season: '{year}',
  circa: '± {date}',
  uncertain: '{date} (?)',
  until: '… – {date}',
  from: '{date} – …',
  before: '< {date}',
  after: '> {date}',
  between: '{start}–{end} (?)',
  either: '{start} / {end}',
  shared: '{start} – {end}',
  years: '{start}–{end}',
  span: '{start} – {end}',
  unknown: '?',
  oldStyle: '{date} ({old} O.S.)',
};

const signs = wording('en', NEUTRAL);
const wordings = new Map<InterfaceLanguage, Wording>();

/** The best wording for a BCP 47 tag (`nl` for `nl-BE`); English for an invalid tag. */
export function wordingFor(tag: string): Wording {
  const canonical = canonicalTag(tag) ?? 'en';
  const language = languageServing(INTERFACE_LANGUAGES, canonical);
  // A language may have several scripts; its wording is in one.
  if (!language || scriptOf(language) !== scriptOf(canonical))
    return { ...signs, locale: canonical, neutral: true };
  const known = wordings.get(language) ?? wording(language, words[language].eventDate);
  wordings.set(language, known);
  return known;
}

function wording(locale: InterfaceLanguage, messages: Messages): Wording {
  const translate = createTranslator({
    locale,
    messages,
    timeZone: 'UTC',
    onError(error) {
      throw error;
    },
  });
  return { locale, neutral: false, say: (key, values) => translate(key, values) };
}
