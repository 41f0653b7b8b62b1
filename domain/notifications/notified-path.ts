import type { TextKey } from '@/domain/access/text-key';
import { reviewPath, textPath, translationPath } from '@/domain/addresses/staff-address';

/** The page on which a user acts on a notification of a kind of `TEXT_EVENTS`. */
export function notifiedPath(kind: string, { storyId, language }: TextKey): string {
  switch (kind) {
    case 'submitted':
      return reviewPath(storyId, language);
    // The review page has comments only while a review is requested.
    case 'commented':
    case 'mentioned':
      return `${textPath(storyId, language)}#comments`;
    case 'outdated':
      return translationPath(storyId, language);
    case 'scheduleFailed':
      return `${textPath(storyId, language)}#schedule`;
    default:
      return textPath(storyId, language);
  }
}
