import type { Content, DrawingsFile, StoryFolder } from '@/cli/setup/content-files';
import { drawingsOf } from '@/cli/setup/drawing';
import { plateFacts } from './plate';
import { subjectOf } from './subject';

/** What the drawings of a story show, by the kind that was asked for. */
export function drawnFacts(story: StoryFolder, places: Content['places']): DrawingsFile[string] {
  const subject = subjectOf(story, places);
  return Object.fromEntries(
    drawingsOf(story).map((asked) => {
      const { kind, year, motif } = plateFacts(asked, subject);
      if (kind === 'broadside') return [asked, { shows: motif, year: '' }];
      return [asked, { shows: kind === 'year' && year.includes('–') ? 'years' : kind, year }];
    }),
  );
}
