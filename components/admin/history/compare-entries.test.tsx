import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { blockHashes } from '@/domain/documents/block-hashes';
import type { Block, Document } from '@/domain/documents/document';
import { CompareEntries } from './CompareEntries';

const EMPTY = {
  title: 'T',
  subtitle: '',
  teaser: '',
  byline: '',
  translatorCredit: '',
  metaTitle: '',
  metaDescription: '',
  dateNote: '',
};

function entry(author: string, at: number, paragraphs: string[]) {
  const content = paragraphs.map(
    (text): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] }),
  );
  const body: Document = { type: 'doc', content };
  const words = { id: author, number: at, title: 'T', milestones: [] };
  return { ...words, author, at, content: { ...EMPTY, body } };
}

it('names in the newer revision who removed a paragraph and who changed one', () => {
  const gone = 'A paragraph that is not there any more.';
  const first = entry('Ada', 1, ['The strike began in May 1931.', 'Same.', gone]);
  const second = entry('Eva', 2, ['The strike began in April 1931.', 'Same.']);
  const html = renderToStaticMarkup(
    <CompareEntries
      first={first}
      second={second}
      written={[first, second].map(({ author, at, content }) => ({
        author,
        at,
        blockHashes: blockHashes(content.body),
      }))}
      language="en"
      interfaceLanguage="en"
      timeZone="UTC"
      imageName={() => ''}
    />,
  );
  const cells = [...html.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => cell);
  const left = cells.filter((_, index) => index % 2 === 0).join();
  const right = cells.filter((_, index) => index % 2 === 1).join();
  expect(left).toContain(gone);
  expect(left).not.toContain('by Eva');
  expect(right).toContain('Deleted by Eva');
  expect(right).toContain('Changed by Eva');
});
