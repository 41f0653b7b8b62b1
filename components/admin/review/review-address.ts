import { textPath } from '@/domain/addresses/staff-address';

export function reviewPath(storyId: string, language: string): string {
  return `${textPath(storyId, language)}/review`;
}
