import { textPath } from '@/components/admin/address';

/** Where the history of a text stands. */
export function historyPath(storyId: string, language: string): string {
  return `${textPath(storyId, language)}/history`;
}
