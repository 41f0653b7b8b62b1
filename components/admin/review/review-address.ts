import { textPath } from '@/components/admin/address';

/** Where a text is read before it goes to readers. */
export function reviewPath(storyId: string, language: string): string {
  return `${textPath(storyId, language)}/review`;
}
