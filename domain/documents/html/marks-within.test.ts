import { expect, it } from 'vitest';
import { readHtml } from '@/server/word/read-html';
import { documentFromHtml } from './document-from-html';

it('unwraps redirections in pasted links', () => {
  const html =
    '<p><a href="https://www.google.com/url?q=https://example.org/a&amp;sa=D">here</a></p>';
  const [block] = documentFromHtml(readHtml(html), 'en').document.content;
  expect(JSON.stringify(block)).toContain('"href":"https://example.org/a"');
});
