import type { InputEvent, KeyboardEvent } from 'react';
import type { Dir } from '@/domain/documents/document';
import type { TextContent } from '@/domain/texts/text-content';

/** What fields beside the body need of a text. */
export interface WordFieldsProps {
  text: TextContent;
  language: string;
  dir: Dir;
  readOnly: boolean;
}

/** A one-line field that wraps, so that a long title is visible. */
export const ONE_LINE = {
  rows: 1,
  onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
  },
  onInput({ currentTarget }: InputEvent<HTMLTextAreaElement>) {
    const { value } = currentTarget;
    if (value.includes('\n')) currentTarget.value = value.replace(/\s*\n\s*/g, ' ');
  },
};
