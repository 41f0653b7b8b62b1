import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { messagesIn, ROOT, saidBy } from '@/testing/messages';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from './languages';
import { RETIRED } from './retired';
import { TERMS } from './terms';

/** Messages that may lack a term or contain a retired word, each with the reason. */
const EXCEPTIONS = new Map([
  ['account.secondStep.kept', 'the reader saves the codes, not this site'],
  ['audit.actions.text.giveBack', 'unassigned is a verb here'],
  ['board.done.givenBack', 'unassigned is a verb here'],
  ['messages.problem.gone.title', 'readers are told that a page was withdrawn'],
  ['messages.problem.withdrawn.title', 'readers are told that a text was withdrawn'],
  ['images.problem.heic', 'quotes the settings of a phone'],
  ['writing.facts.cover', 'Russian has one word for a cover image'],
  ['writing.history.kept', 'a kept draft, for which most languages have a word of its own'],
  ['schedule.publish.change', 'Russian and Chinese name what changes'],
  ['schedule.withdraw.change', 'Russian and Chinese name what changes'],
  ['previewLinks.words', 'unpublished also says never published'],
  ['topics.mergeStories', 'two languages leave out the word topic'],
]);

/** Every folder of messages: the public site's, and each part of the staff's. */
const FOLDERS = [
  'i18n/messages',
  ...readdirSync(path.join(ROOT, 'i18n/staff'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `i18n/staff/${name}`),
];

describe.each(FOLDERS)('The messages of %s', (folder) => {
  const english = wordsOf(folder, 'en');

  test.each(INTERFACE_LANGUAGES)('have no retired word in %s', (language) => {
    const found = [...wordsOf(folder, language)].flatMap(([key, words]) =>
      retiredIn(words, language).map((instead) => `${key}: ${words} (say: ${instead})`),
    );
    expect(found).toEqual([]);
  });

  test.each(INTERFACE_LANGUAGES)('have the term of %s wherever English has it', (language) => {
    const translated = wordsOf(folder, language);
    const found = [...english].flatMap(([key, words]) =>
      missingIn(words, translated.get(key) ?? '', language).map((term) => `${key}: ${term}`),
    );
    expect(found).toEqual([]);
  });
});

describe('The terms', () => {
  it('find a retired word, and a term that a translation does without', () => {
    expect(retiredIn('The story is in the bin.', 'en')).toEqual(['trash']);
    expect(retiredIn('The cabinet is open.', 'en')).toEqual([]);
    expect(retiredIn('История — в корзине.', 'ru')).toEqual([]);
    expect(missingIn('The story is in the trash.', 'Das Werk liegt im Papierkorb.', 'de')).toEqual([
      'story',
    ]);
    expect(missingIn('The story is in the trash.', 'روایت در زباله‌دان است.', 'fa')).toEqual([]);
  });

  it('are not retired words in any language', () => {
    for (const language of INTERFACE_LANGUAGES) {
      expect(RETIRED[language].length, language).toBeGreaterThan(10);
    }
    expect(TERMS.size).toBeGreaterThan(30);
  });

  it('have exceptions only for existing messages', () => {
    const keys = new Set(FOLDERS.flatMap((folder) => [...wordsOf(folder, 'en', true).keys()]));
    expect([...EXCEPTIONS.keys()].filter((key) => !keys.has(key))).toEqual([]);
  });
});

/** The replacements of the retired words in a message. */
function retiredIn(words: string, language: InterfaceLanguage): string[] {
  return RETIRED[language].filter(({ word }) => word.test(words)).map(({ instead }) => instead);
}

/** The terms of the English message that its translation lacks. */
function missingIn(english: string, words: string, language: InterfaceLanguage): string[] {
  return [...TERMS]
    .filter(([, term]) => term.en.test(unnamed(english)) && !term[language].test(unnamed(words)))
    .map(([name]) => name);
}

/** A message without the names of its arguments. */
function unnamed(words: string): string {
  return words.replace(/\{\w+\}/g, '{}');
}

/** A folder's messages by key; without dates, and without the exceptions unless `all`. */
function wordsOf(folder: string, language: InterfaceLanguage, all = false): Map<string, string> {
  const part = path.basename(folder);
  const words = [...messagesIn(folder, language)].map(([key, message]): [string, string] => [
    `${part}.${key}`,
    saidBy(message),
  ]);
  return new Map(
    words.filter(([key]) => !key.includes('.eventDate.') && (all || !EXCEPTIONS.has(key))),
  );
}
