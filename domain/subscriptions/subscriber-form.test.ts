import { expect, test } from 'vitest';
import { readAddedSubscriber } from './subscriber-form';
import { MOST_SCOPES } from './wish';

const form = (email: string, scopes: readonly string[] = ['site']) => {
  const made = new FormData();
  for (const [name, value] of Object.entries({ email, language: 'en', ground: 'On paper.' })) {
    made.append(name, value);
  }
  for (const scope of scopes) made.append('scope', scope);
  return readAddedSubscriber(made);
};

test('An address that would be taken apart in the header of a mail is no address', () => {
  expect(form('reader@example.org').ok).toBe(true);
  for (const email of ['a,b@example.org', '"a b"@example.org', '<a>@example.org', 'a@b']) {
    expect(form(email), email).toMatchObject({
      ok: false,
      problems: { email: 'subscribers.problem.emailWrong' },
    });
  }
});

test('Scopes that are none are refused, and more than one subscriber may follow', () => {
  const of = (count: number) => Array.from({ length: count }, (_, n) => `topic:${n}`);
  const refused = (scopes: readonly string[]) => {
    const read = form('reader@example.org', scopes);
    return read.ok ? null : read.problems.scope;
  };
  expect(refused([])).toBe('subscribers.problem.scopes');
  expect(refused(['site', 'junk'])).toBe('subscribers.problem.unknownScope');
  expect(refused(['topic:../x'])).toBe('subscribers.problem.unknownScope');
  expect(refused(of(MOST_SCOPES))).toBeNull();
  expect(refused(of(MOST_SCOPES + 1))).toBe('subscribers.problem.tooManyScopes');
});
