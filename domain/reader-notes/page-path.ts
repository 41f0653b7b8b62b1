/** Which pages a note can be about, by the shape of their path. */
import { kindInFolder } from '@/domain/addresses/named-kind';

/** Pages without a subject of their own, whose title is a word of the menu. */
export const SECTIONS = [
  ...(['topics', 'names', 'places', 'collections'] as const),
  ...(['today', 'agenda', 'browse', 'subscribe'] as const),
];

/** Whether a note can be about the page with this path: a front page, a section, a story, a topic and the like. */
export function hasNotes(path: string): boolean {
  const [, language = '', folder = '', slug = '', ...rest] = path.split('/');
  if (language === '' || rest.length > 0) return false;
  if (folder === '') return slug === '';
  if (slug === '') return SECTIONS.some((each) => each === folder);
  return folder === 'stories' || kindInFolder(folder) !== null;
}
