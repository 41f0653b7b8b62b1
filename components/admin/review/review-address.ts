import { textPath } from '@/components/admin/address';

export function reviewPath(storyId: string, language: string): string {
  return `${textPath(storyId, language)}/review`;
}
