import { DetailRow } from '@/components/layout/DetailRow';
import type { Frame } from '@/components/layout/frame';
import { versionPath } from '@/domain/addresses/address';
import { dayOn } from '@/domain/dates/wall-clock';
import type { PublicVersion } from '@/domain/public-versions/public-version';
import type { StoryText } from '@/domain/reader/story';
import { shortDate } from '@/i18n/event-date';
import { getT } from '@/i18n/translate';

interface VersionsRowProps {
  frame: Frame;
  story: StoryText;
  versions: readonly PublicVersion[];
}

/** Links to what readers had of a text before, by the days of publication. */
export function VersionsRow({ frame, story, versions }: VersionsRowProps) {
  const t = getT(frame.language);
  return (
    <DetailRow id="versions" label={t('story.versions')}>
      <ol>
        {versions.map(({ n, publishedAt }) => (
          <li key={n}>
            <a href={versionPath(story.language, story.slug, n)} rel="nofollow">
              <time dateTime={dayOn(publishedAt, frame.timeZone)}>
                {shortDate(new Date(publishedAt), frame.language, frame.timeZone)}
              </time>
            </a>
          </li>
        ))}
      </ol>
    </DetailRow>
  );
}
