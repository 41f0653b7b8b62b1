import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Collection } from '@/domain/collections/collection';
import { CollectionHead } from './CollectionHead';
import { DescriptionTable } from './DescriptionTable';

const SELECTION: Collection = {
  id: 'c',
  type: 'curated',
  identifier: '',
  dates: '',
  access: 'open',
  coverImageId: null,
  name: 'Seven first days',
  description: 'Beginnings.',
  extent: '7 stories',
  slug: 'seven-first-days',
  language: 'en',
  slugs: {},
};

function shown(collection: Collection): string {
  const shared = { collection, language: 'en' };
  return renderToStaticMarkup(
    <>
      <CollectionHead {...shared} />
      <DescriptionTable {...shared} pids={[]} count={7} />
    </>,
  );
}

it('shows a curated collection without call number, extent and access', () => {
  const html = shown(SELECTION);
  expect(html).toContain('7 stories');
  for (const word of ['Call number', 'Extent', 'Access', 'call-number']) {
    expect(html).not.toContain(word);
  }
  expect(shown({ ...SELECTION, identifier: 'COLL7' })).toContain('COLL7');
});

it('shows an archival collection with its call number, extent and access', () => {
  const html = shown({ ...SELECTION, type: 'archival', identifier: 'ARCH1', extent: '2 m' });
  for (const word of ['ARCH1', 'Extent', '2 m', 'Access']) expect(html).toContain(word);
});
