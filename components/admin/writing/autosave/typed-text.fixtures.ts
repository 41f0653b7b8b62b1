import type { TypedText } from './typed-text';

export function textOf(...paragraphs: string[]): TypedText {
  const content = paragraphs.map((text) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  }));
  const words = { title: 'A text', subtitle: '', teaser: '', byline: '', translatorCredit: '' };
  return { ...words, dateNote: '', body: { type: 'doc', content } };
}
