import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import { INTERFACE_LANGUAGES } from './languages';

type Tree = { [key: string]: string | Tree };

/** What an argument may be: any text, any number, or one of the words that a message asks for. */
type Values = readonly (string | number)[];

const NUMBERS = [0, 1, 2, 5, 21, 100, 1234];

/** French counts whole millions apart, which no list here will ever hold. */
const NEVER_COUNTED: Record<string, string> = { fr: 'many' };

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['app', 'auth', 'bin', 'cli', 'components', 'db', 'domain', 'i18n', 'server'];

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
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const counted = pluralCategories.filter((each) => each !== NEVER_COUNTED[language]);

  test('Take the arguments that English takes', () => {
    const others = [...messages].filter(([key]) => !key.startsWith('eventDate.'));
    for (const [key, words] of others) {
      expect(argumentsOf(words, key), key).toEqual(argumentsOf(english.get(key) ?? '', key));
    }
  });

  test('Take only arguments that the note on a date names', () => {
    const ofDates = [...messages].filter(([key]) => key.startsWith('eventDate.'));
    for (const [key, words] of ofDates) {
      const named = new Set(notes.get(key)?.match(/[A-Za-z]+/g));
      expect(
        argumentsOf(words, key).filter((name) => !named.has(name)),
        key,
      ).toEqual([]);
    }
  });

  test('Have a plural for each number that the language tells apart, and no other', () => {
    for (const [key, words] of messages) {
      for (const element of elementsOf(parse(words))) {
        if (element.type !== TYPE.plural || element.pluralType === 'ordinal') continue;
        const forms = Object.keys(element.options).filter((form) => !form.startsWith('='));
        expect(forms.sort(), key).toEqual(counted.toSorted());
      }
    }
  });

  test('Come out as words, whatever is filled in', () => {
    const say = translator(language);
    for (const [key, words] of messages) {
      for (const values of combinations(samplesOf(words))) {
        expect(say(undotted(key), values), key).not.toMatch(/[{}]|^$/);
      }
    }
  });
});

describe('The code', () => {
  const sources = FOLDERS.flatMap(sourcesIn);
  const quoted = new Set(sources.flatMap((text) => text.match(/(?<=')[\w-]+(?=')/g) ?? []));
  const asked = new Set(sources.flatMap(keysAskedFor));

  test('Asks only for messages that there are', () => {
    const known = [...english.keys()];
    const missing = [...asked].filter((key) => !known.some((each) => fits(each, key, quoted)));
    expect(missing).toEqual([]);
  });

  test('Asks for every message', () => {
    const unused = [...english.keys()].filter((key) => {
      if (key.startsWith('eventDate.')) return !quoted.has(key.slice('eventDate.'.length));
      return ![...asked].some((each) => fits(key, each, quoted));
    });
    expect(unused).toEqual([]);
  });
});

function messagesOf(language: string): Map<string, string> {
  return new Map(leaves(treeOf(language)));
}

function treeOf(language: string): Tree {
  return JSON.parse(readFileSync(path.join(ROOT, 'i18n/messages', `${language}.json`), 'utf8'));
}

function leaves(tree: Tree, before = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : leaves(value, `${before}${key}.`),
  );
}

/** Every element of a message, those inside plurals and choices too. */
function elementsOf(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    const isChoice = element.type === TYPE.plural || element.type === TYPE.select;
    const inside = isChoice ? Object.values(element.options).flatMap(({ value }) => value) : [];
    return [element, ...elementsOf(inside)];
  });
}

/** The arguments of a message with what to try in them. */
function samplesOf(words: string): Map<string, Values> {
  const samples = new Map<string, Values>();
  for (const element of elementsOf(parse(words))) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    const values = valuesFor(element);
    const known = samples.get(element.value);
    if (known && values.length === 1) continue;
    samples.set(element.value, [...new Set([...(known ?? []), ...values])]);
  }
  return samples;
}

function valuesFor(element: MessageFormatElement): Values {
  if (element.type === TYPE.plural || element.type === TYPE.number) return NUMBERS;
  if (element.type === TYPE.select) return Object.keys(element.options);
  return ['Ω'];
}

function argumentsOf(words: string, key: string): string[] {
  expect(() => parse(words), key).not.toThrow();
  return [...samplesOf(words).keys()].sort();
}

function combinations(samples: Map<string, Values>): Record<string, string | number>[] {
  let all: Record<string, string | number>[] = [{}];
  for (const [name, values] of samples) {
    all = all.flatMap((each) => values.map((value) => ({ ...each, [name]: value })));
  }
  return all;
}

/** A translator of single messages: use-intl takes a dot in a key for a step down. */
function translator(language: string) {
  const flat = [...messagesOf(language)].map(([key, words]) => [undotted(key), words]);
  return createTranslator({
    locale: language,
    messages: Object.fromEntries(flat) as Record<string, string>,
    timeZone: 'UTC',
    onError(error) {
      throw error;
    },
  });
}

function undotted(key: string): string {
  return key.replaceAll('.', '/');
}

function sourcesIn(folder: string): string[] {
  if (!existsSync(path.join(ROOT, folder))) return [];
  const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => /(?<!\.test)\.tsx?$/.test(file));
  return sources.map((file) => readFileSync(path.join(ROOT, folder, file), 'utf8'));
}

/** Keys in calls of a translator: `t('story.cite')`, `getT(language)('…')`, and templates as they stand. */
function keysAskedFor(source: string): string[] {
  const calls = source.matchAll(/(?:\bt|\bgetT\([^()]*\))\(\s*(?:'([^']+)'|`([^`]+)`)/g);
  return [...calls].map(([, plain, template]) => plain ?? template ?? '');
}

/** Whether a call asks for a key; what a template fills in must be a word that the code has somewhere. */
function fits(key: string, asked: string, quoted: ReadonlySet<string>): boolean {
  const parts = asked.split(/(\$\{[^}]*\})/);
  const pattern = parts.map((part) =>
    part.startsWith('${') ? '([^.]+)' : part.replaceAll('.', '\\.'),
  );
  const filled = new RegExp(`^${pattern.join('')}$`).exec(key);
  return filled?.slice(1).every((word) => quoted.has(word)) ?? false;
}
