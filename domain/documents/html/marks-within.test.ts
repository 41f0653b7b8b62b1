import { expect, it } from 'vitest';
import { documentFromHtml } from './document-from-html';

it('unwraps redirections in pasted links', () => {
  const html =
    '<p><a href="https://www.google.com/url?q=https://example.org/a&amp;sa=D">here</a></p>';
  const [block] = documentFromHtml(html, 'en').document.content;
  expect(JSON.stringify(block)).toContain('"href":"https://example.org/a"');
});
