import { expect, test } from 'vitest';
import { readAddedSubscriber } from './subscriber-form';

const form = (email: string) => {
  const made = new FormData();
  for (const [name, value] of Object.entries({ email, language: 'en', ground: 'On paper.' })) {
    made.append(name, value);
  }
  made.append('scope', 'site');
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
