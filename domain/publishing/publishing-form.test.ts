import { expect, it } from 'vitest';
import { readPublication } from './publishing-form';

it.each([
  [null, undefined],
  ['yes', true],
  ['no', false],
  ['perhaps', undefined],
])(
  'a form of publication that says %j to sending it to subscribers is read as %j',
  (typed, read) => {
    const form = new FormData();
    form.set('storyId', '018f2c7e-0000-7000-8000-000000000000');
    form.set('language', 'en');
    form.set('revisionId', '018f2c7e-0000-7000-8000-000000000001');
    if (typed !== null) form.set('announce', typed);
    expect(readPublication(form)).toMatchObject({ ok: true, value: { announce: read } });
  },
);
