import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PERMISSIONS } from '@/domain/permissions/permissions';
import {
  argumentsOf,
  countedIn,
  fits,
  keysAskedFor,
  messagesIn,
  pluralForms,
  quotedIn,
  ROOT,
  sourcesIn,
  trials,
} from '@/testing/messages';
import { INTERFACE_LANGUAGES } from '../languages';

const PARTS = readdirSync(path.join(ROOT, 'i18n/staff'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const cells = PARTS.flatMap((part) =>
  INTERFACE_LANGUAGES.map((language) => [part, language] as const),
);

describe.each(PARTS)('The words of %s', (part) => {
  const english = messagesOf(part, 'en');

  test.each([...INTERFACE_LANGUAGES, 'qqq'])(
    'Are complete in %s, in the same order',
    (language) => {
      const messages = messagesOf(part, language);
      expect([...messages.keys()]).toEqual([...english.keys()]);
      expect([...messages].filter(([, words]) => words.trim() === '')).toEqual([]);
    },
  );
});

describe.each(cells)('The words of %s in %s', (part, language) => {
  const messages = messagesOf(part, language);
  const english = messagesOf(part, 'en');

  test('Take the arguments that English takes', () => {
    for (const [key, words] of messages) {
      expect(argumentsOf(words), key).toEqual(argumentsOf(english.get(key) ?? ''));
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

/**
 * Messages are referred to by their full key (`t('stories.title')`, or a key that is passed on to
 * be formatted elsewhere). Client components get one part and refer to the rest of the key, as a
 * string or a property name.
 */
describe('The code of the staff\u2019s site', () => {
  const sources = sourcesIn([
    'app/admin',
    'app/api',
    'auth',
    'components/admin',
    'domain',
    'server',
  ]);
  const known = PARTS.flatMap((part) =>
    [...messagesOf(part, 'en').keys()].map((key) => `${part}.${key}`),
  );
  /** A part with only a title has no pages yet. */
  const begun = new Set(PARTS.filter((part) => messagesOf(part, 'en').size > 1));
  const quoted = new Set(sources.flatMap(({ text }) => quotedIn(text)));
  const clients = sources.filter(({ file }) => file.startsWith('components/admin/'));
  const properties = new Set(clients.flatMap(({ text }) => text.match(/\b[a-z]\w*\b/g) ?? []));
  const asked = new Set(sources.flatMap(({ text }) => [...keysAskedFor(text), ...named(text)]));

  test('Uses only existing messages', () => {
    const full = [...asked].filter(
      (key) => begun.has(key.split('.')[0] ?? '') && !key.startsWith('audit.actions.'),
    );
    const missing = full.filter((key) => !known.some((each) => fits(each, key, quoted)));
    expect(missing).toEqual([]);
  });

  test('Uses every message', () => {
    const keys = new Set(asked);
    // Actions of the audit log are names with a dot; subjects and details are properties.
    const actions = sources.flatMap(({ text }) => text.match(/(?<=')\w+\.\w+(?=')/g) ?? []);
    for (const action of actions) {
      keys.add(`audit.actions.${action}`).add(`audit.kinds.${action.split('.')[0]}`);
    }
    const noted = sources.filter(({ file }) => file.startsWith('domain/'));
    const details = noted.flatMap(({ text }) => text.match(/(?<=[{,] )\w+(?=[:, ])/g) ?? []);
    for (const detail of details) keys.add(`audit.detail.${detail}`);
    const filled = [...keys].filter((key) => key.includes('${'));
    const unused = known.filter((key) => {
      const own = key.slice(key.indexOf('.') + 1);
      if (quoted.has(own) || properties.has(own) || keys.has(key) || keys.has(own)) return false;
      return !filled.some((each) => fits(key, each, quoted) || fits(own, each, quoted));
    });
    expect(unused).toEqual([]);
  });
});

/** Keys that are formatted elsewhere. Permissions and actions of the audit log look the same. */
function named(source: string): string[] {
  const found = source.matchAll(/(?<!action: )(?:'|\?done=)([a-zA-Z]+(?:\.[a-zA-Z]+)+)'/g);
  const filled = source.matchAll(/`([a-zA-Z]+\.(?:[\w.]|\$\{[^}]*\})+)`/g);
  return [...found, ...filled].map(([, key = '']) => key).filter((key) => !(key in PERMISSIONS));
}

function messagesOf(part: string, language: string): Map<string, string> {
  return messagesIn(`i18n/staff/${part}`, language);
}
