/** Addresses within the staff's site that more than one part of it leads to. */

/** Address of a story; it redirects to the text that the person can best open. */
export function staffStoryPath(storyId: string): string {
  return `${STORIES_PATH}/${encodeURIComponent(storyId)}`;
}

/** The files that belong to a story. */
export function attachmentsPath(storyId: string): string {
  return `${staffStoryPath(storyId)}/attachments`;
}

/** Where a text is written. */
export function textPath(storyId: string, language: string): string {
  return `${staffStoryPath(storyId)}/${encodeURIComponent(language)}`;
}

/** Where a text is written beside another language of its story: `from`, or the one that it was made from. */
export function translationPath(storyId: string, language: string, from?: string): string {
  const path = `${textPath(storyId, language)}/translate`;
  return from === undefined ? path : `${path}?from=${encodeURIComponent(from)}`;
}

/** The board: stories by languages. */
export const BOARD_PATH = '/admin/board';

/** Where all is said about one language of a story on the board. */
export function assignmentPath(storyId: string, language: string): string {
  return `${BOARD_PATH}/${storyId}/${encodeURIComponent(language)}`;
}

/** The list of all stories. */
export const STORIES_PATH = '/admin/stories';

/** What readers see on the front page, arranged; what editors have of the site first. */
export const FRONT_PATH = '/admin/site/front';

/** Where a story is begun. */
export const NEW_STORY_PATH = '/admin/stories/new';
