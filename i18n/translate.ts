import { createTranslator } from 'use-intl/core';
import { DEFAULT_INTERFACE, type InterfaceLanguage, isInterfaceLanguage } from './languages';
import { words } from './messages/words';

export type Messages = typeof words.en;

/** Formats a message in one language: `t('story.cite')`, ICU values as second argument. */
export type T = ReturnType<typeof translator>;

const translators = new Map<InterfaceLanguage, T>();

/**
 * The translator of the public site for a language, created once per process.
 * @param language BCP 47 tag; the default is used when it is no interface language
 * @throws IntlError when `t` is called for a malformed message or without a value
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

/** `base` overridden by the messages in `over`; a missing translation stays English. */
export function laidOver<M>(base: M, over: unknown): M {
  if (typeof base === 'string') return typeof over === 'string' ? (over as M & string) : base;
  if (!isTree(base) || !isTree(over)) return base;
  const entries = Object.entries(base).map(([key, value]) => [key, laidOver(value, over[key])]);
  return Object.fromEntries(entries);
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
