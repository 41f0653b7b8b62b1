import { describe, expect, test } from 'vitest';
import {
  argumentsOf,
  countedIn,
  fits,
  keysAskedFor,
  messagesIn,
  pluralForms,
  quotedIn,
  sourcesIn,
  trials,
} from '@/testing/messages';
import { INTERFACE_LANGUAGES } from './languages';

const FOLDERS = ['app', 'bin', 'cli', 'components', 'db', 'domain', 'i18n', 'server'];

const english = messagesOf('en');
const notes = messagesOf('qqq');

describe.each([...INTERFACE_LANGUAGES, 'qqq'])('The file %s', (language) => {
  const messages = messagesOf(language);

  test('Has the keys of English in the order of English', () => {
    expect([...messages.keys()]).toEqual([...english.keys()]);
  });

  test('Has no empty message', () => {
    expect([...messages].filter(([, words]) => words.trim() === '')).toEqual([]);
  });
});

describe.each(INTERFACE_LANGUAGES)('The messages in %s', (language) => {
  const messages = messagesOf(language);

  test('Take the arguments that English takes', () => {
    const others = [...messages].filter(([key]) => !key.startsWith('eventDate.'));
    for (const [key, words] of others) {
      expect(argumentsOf(words), key).toEqual(argumentsOf(english.get(key) ?? ''));
    }
  });

  test('Take only arguments that the note on a date names', () => {
    const ofDates = [...messages].filter(([key]) => key.startsWith('eventDate.'));
    for (const [key, words] of ofDates) {
      const named = new Set(notes.get(key)?.match(/[A-Za-z]+/g));
      expect(
        argumentsOf(words).filter((name) => !named.has(name)),
        key,
      ).toEqual([]);
    }
  });

  test('Have exactly the plural forms of the language', () => {
    for (const [key, words] of messages) {
      for (const forms of pluralForms(words, language))
        expect(forms, key).toEqual(countedIn(language));
    }
  });

  test('Can be formatted with any values', () => {
    for (const [key, said] of trials(language, messages)) {
      expect(said, key).not.toMatch(/[{}]|^$/);
    }
  });
});

describe('The code', () => {
  const isOfStaff =
    /^((app|components|i18n)\/(admin|staff)\/|server\/jobs\/|server\/mails\/(note-answer|test)-mail|cli\/)/;
  const isOfReaders = (file: string) => !isOfStaff.test(file);
  const sources = sourcesIn(FOLDERS, isOfReaders).map(({ text }) => text);
  const quoted = new Set(sources.flatMap(quotedIn));
  const asked = new Set(sources.flatMap(keysAskedFor));

  test('Uses only existing messages', () => {
    const known = [...english.keys()];
    const missing = [...asked].filter((key) => !known.some((each) => fits(each, key, quoted)));
    expect(missing).toEqual([]);
  });

  test('Uses every message', () => {
    const unused = [...english.keys()].filter((key) => {
      if (key.startsWith('eventDate.')) return !quoted.has(key.slice('eventDate.'.length));
      return ![...asked].some((each) => fits(key, each, quoted));
    });
    expect(unused).toEqual([]);
  });
});

function messagesOf(language: string): Map<string, string> {
  return messagesIn('i18n/messages', language);
}
