import { textPath } from '@/domain/addresses/staff-address';

export function historyPath(storyId: string, language: string): string {
  return `${textPath(storyId, language)}/history`;
}
