import { textPath } from '@/components/admin/address';

export function historyPath(storyId: string, language: string): string {
  return `${textPath(storyId, language)}/history`;
}
