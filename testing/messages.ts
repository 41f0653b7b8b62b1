/** For tests of messages: reads them, formats them with all kinds of values, finds their uses. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { createTranslator } from 'use-intl/core';

type Tree = { [key: string]: string | Tree };

/** Values to try for an argument: texts, numbers, or the options of a select. */
type Values = readonly (string | number)[];

const NUMBERS = [0, 1, 2, 5, 21, 100, 1234];

/** French and Spanish have a plural form for whole millions, which no list here will reach. */
const MOST_COUNTED = 1_000;

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Messages of a folder in a language by their keys, in the order of the file. */
export function messagesIn(folder: string, language: string): Map<string, string> {
  const file = path.join(ROOT, folder, `${language}.json`);
  return new Map(leaves(JSON.parse(readFileSync(file, 'utf8'))));
}

const counted = new Map<string, string[]>();

/** Plural categories of a language that messages can need, sorted. */
export function countedIn(language: string): string[] {
  const known = counted.get(language);
  if (known) return known;
  const rules = new Intl.PluralRules(language);
  const numbers = Array.from({ length: MOST_COUNTED }, (_, number) => number);
  const forms = [...new Set(['other', ...numbers.map((number) => rules.select(number))])].sort();
  counted.set(language, forms);
  return forms;
}

/** The plural categories that each plural of a message has, without `=0` and the like. */
export function pluralForms(words: string, language: string): string[][] {
  const isOfMillions = (form: string) => form === 'many' && !countedIn(language).includes(form);
  return elementsOf(parse(words)).flatMap((element) => {
    if (element.type !== TYPE.plural || element.pluralType === 'ordinal') return [];
    const forms = Object.keys(element.options).filter((form) => !form.startsWith('='));
    return [forms.filter((form) => !isOfMillions(form)).sort()];
  });
}

/**
 * The arguments of a message, sorted.
 * @throws SyntaxError when it is no ICU message
 */
export function argumentsOf(words: string): string[] {
  return [...samplesOf(words).keys()].sort();
}

/** A message formatted with every kind of value. */
export function trials(language: string, messages: Map<string, string>): [string, string][] {
  const say = translator(language, messages);
  return [...messages].flatMap(([key, words]) =>
    combinations(samplesOf(words)).map((values): [string, string] => [
      key,
      say(undotted(key), values),
    ]),
  );
}

/** A message's text with all plural forms and options; arguments as `{name}`, numbers as `#`. */
export function saidBy(words: string): string {
  const said = (elements: readonly MessageFormatElement[]): string =>
    elements
      .map((element) => {
        if (element.type === TYPE.literal) return element.value;
        if (element.type === TYPE.pound) return '#';
        if (element.type !== TYPE.plural && element.type !== TYPE.select)
          return `{${'value' in element ? element.value : ''}}`;
        return Object.values(element.options)
          .map(({ value }) => said(value))
          .join(' / ');
      })
      .join('');
  return said(parse(words));
}

/** The source files below some folders, without tests. */
export function sourcesIn(
  folders: readonly string[],
  isWanted: (file: string) => boolean = () => true,
): { file: string; text: string }[] {
  const found = folders.filter((folder) => existsSync(path.join(ROOT, folder)));
  const files = found.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(folder, file),
    ),
  );
  const sources = files.filter(
    (file) => /(?<!\.test|\/testing)\.tsx?$/.test(file) && isWanted(file),
  );
  return sources.map((file) => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') }));
}

/** Keys in calls of a translator: `t('story.cite')`, `getT(language)('…')`, and templates. */
export function keysAskedFor(source: string): string[] {
  const calls = source.matchAll(
    /(?:\bt|\bget(?:Staff)?T\((?:[^()]|\([^()]*\))*\))\(\s*(?:'([^']+)'|`([^`]+)`)/g,
  );
  return [...calls].map(([, plain, template]) => plain ?? template ?? '');
}

/** Quoted words, which may be values of a template. */
export function quotedIn(source: string): string[] {
  return source.match(/(?<=')[\w-]+(?=')/g) ?? [];
}

/** Whether a call may refer to a key; a template's values must be quoted words of the code. */
export function fits(key: string, asked: string, quoted: ReadonlySet<string>): boolean {
  const parts = asked.split(/(\$\{[^}]*\})/);
  const pattern = parts.map((part) =>
    part.startsWith('${') ? '([^.]+)' : part.replaceAll('.', '\\.'),
  );
  const filled = new RegExp(`^${pattern.join('')}$`).exec(key);
  return filled?.slice(1).every((word) => quoted.has(word)) ?? false;
}

function leaves(tree: Tree, before = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : leaves(value, `${before}${key}.`),
  );
}

/** Every element of a message, including those in plurals and selects. */
function elementsOf(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    const isChoice = element.type === TYPE.plural || element.type === TYPE.select;
    const inside = isChoice ? Object.values(element.options).flatMap(({ value }) => value) : [];
    return [element, ...elementsOf(inside)];
  });
}

/** The arguments of a message with values to try. */
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

function combinations(samples: Map<string, Values>): Record<string, string | number>[] {
  let all: Record<string, string | number>[] = [{}];
  for (const [name, values] of samples) {
    all = all.flatMap((each) => values.map((value) => ({ ...each, [name]: value })));
  }
  return all;
}

/** A translator of single messages, because use-intl treats a dot in a key as a path. */
function translator(language: string, messages: Map<string, string>) {
  const flat = [...messages].map(([key, words]) => [undotted(key), words]);
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
