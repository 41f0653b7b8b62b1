import type { Frame } from '@/components/layout/frame';
import type { StoryRow } from '@/domain/stories/story';
import { getT } from '@/i18n/translate';
import { StoryRows } from './StoryRows';

/** The stories nearest in time within the same topic. */
export function RelatedStories({ frame, rows }: { frame: Frame; rows: readonly StoryRow[] }) {
  const t = getT(frame.language);
  return (
    <section className="related" aria-labelledby="related">
      <h2 className="section-title wide" id="related">
        {t('story.related')}
      </h2>
      <StoryRows rows={rows} language={frame.language} timeZone={frame.timeZone} level={3} />
    </section>
  );
}
