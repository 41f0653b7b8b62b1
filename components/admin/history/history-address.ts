import { textPath } from '@/domain/addresses/staff-address';

export function historyPath(storyId: string, language: string): string {
  return `${textPath(storyId, language)}/history`;
}

/** The history of the details, which all languages of the story share. */
export function detailsHistoryPath(storyId: string, language: string): string {
  return `${historyPath(storyId, language)}/details`;
}
