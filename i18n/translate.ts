import { createTranslator } from 'use-intl/core';
import { DEFAULT_INTERFACE, type InterfaceLanguage, isInterfaceLanguage } from './languages';
import { words } from './messages/words';

export type Messages = typeof words.en;

/** Words of the interface in one language: `t('story.cite')`, ICU values as second argument. */
export type T = ReturnType<typeof translator>;

const translators = new Map<InterfaceLanguage, T>();

/**
 * The interface's words in a language, made once per process.
 * @param language BCP 47 tag; what is no interface language gives the default's words
 * @throws IntlError at the call of `t` when a message is malformed or a value is missing
 */
export function getT(language: string): T {
  const locale = isInterfaceLanguage(language) ? language : DEFAULT_INTERFACE;
  const made = translators.get(locale) ?? translator(locale);
  translators.set(locale, made);
  return made;
}

function translator(locale: InterfaceLanguage) {
  return createTranslator({
    locale,
    messages: laidOver<Messages>(words.en, words[locale]),
    timeZone: 'UTC',
    onError(error) {
      throw error;
    },
  });
}

/** `base` with the words that `over` has in the same place; a message not yet translated stays English. */
export function laidOver<M>(base: M, over: unknown): M {
  if (typeof base === 'string') return typeof over === 'string' ? (over as M & string) : base;
  if (!isTree(base) || !isTree(over)) return base;
  const entries = Object.entries(base).map(([key, value]) => [key, laidOver(value, over[key])]);
  return Object.fromEntries(entries);
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
