/** Addresses within the staff's site that several parts of it link to. */

/** Address of a story; it redirects to the text that the user can best open. */
export function staffStoryPath(storyId: string): string {
  return `${STORIES_PATH}/${encodeURIComponent(storyId)}`;
}

export function attachmentsPath(storyId: string): string {
  return `${staffStoryPath(storyId)}/attachments`;
}

/** The page on which a text is written. */
export function textPath(storyId: string, language: string): string {
  return `${staffStoryPath(storyId)}/${encodeURIComponent(language)}`;
}

/** The translation page: a text next to `from`, by default the language it was made from. */
export function translationPath(storyId: string, language: string, from?: string): string {
  const path = `${textPath(storyId, language)}/translate`;
  return from === undefined ? path : `${path}?from=${encodeURIComponent(from)}`;
}

export const BOARD_PATH = '/admin/board';

/** The page of one language of a story: status, assignment, deadline. */
export function assignmentPath(storyId: string, language: string): string {
  return `${BOARD_PATH}/${storyId}/${encodeURIComponent(language)}`;
}

export const STORIES_PATH = '/admin/stories';

/** Editing of the front page; the first page of the site's settings for editors. */
export const FRONT_PATH = '/admin/site/front';

export const NEW_STORY_PATH = '/admin/stories/new';
