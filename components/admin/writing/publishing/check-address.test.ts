import { expect, it } from 'vitest';
import { publishChecks } from '@/domain/publishing/publish-checks';
import { checkAddress } from './check-address';

it('links to the title, the body or the cover image, whichever has the finding', () => {
  const facts = {
    unworded: ['p', 'c'],
    gone: [],
    filesGone: [],
    unwordedFiles: [],
    coverImageId: 'c',
    brokenLinks: [],
  };
  const figure = { type: 'figure' as const, attrs: { pictureId: 'p' } };
  const text = { language: 'en', title: '', body: { type: 'doc' as const, content: [figure] } };
  const empty = { ...text, title: 'Strike', body: { type: 'doc' as const, content: [] } };
  const found = [...publishChecks(text, facts), ...publishChecks(empty, facts)];
  expect(found.map((check) => [check.code, check.values.imageId, checkAddress(check)])).toEqual([
    ['titleMissing', undefined, '#text-title'],
    ['altMissing', 'c', '#facts-form-coverImageId'],
    ['altMissing', 'p', '#body'],
    ['altMissing', 'c', '#facts-form-coverImageId'],
    ['bodyEmpty', undefined, '#body'],
  ]);
});
