import type { TextContent } from '@/domain/texts/text-content';

export function textOf(...paragraphs: string[]): TextContent {
  const content = paragraphs.map((text) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  }));
  const words = {
    title: 'A text',
    subtitle: '',
    teaser: '',
    byline: '',
    translatorCredit: '',
    metaTitle: '',
    metaDescription: '',
  };
  return { ...words, dateNote: '', body: { type: 'doc', content } };
}
