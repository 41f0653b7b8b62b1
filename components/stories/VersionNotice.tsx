import type { Frame } from '@/components/layout/frame';
import { storyPath } from '@/domain/addresses/address';
import type { StoryText } from '@/domain/reader/story';
import { shortDate } from '@/i18n/event-date';
import { getT } from '@/i18n/translate';

interface VersionNoticeProps {
  frame: Frame;
  story: StoryText;
  publishedAt: number;
  /** Images or files of the version are not shown. */
  hasLeftOut: boolean;
}

/** Says that a page is an earlier version, and leads to the present one. */
export function VersionNotice({ frame, story, publishedAt, hasLeftOut }: VersionNoticeProps) {
  const t = getT(frame.language);
  const date = shortDate(new Date(publishedAt), frame.language, frame.timeZone);
  return (
    <p className="notice" lang={frame.language}>
      {t('story.earlier', { date })} {hasLeftOut && <>{t('story.leftOut')} </>}
      <a href={storyPath(story.language, story.slug)}>{t('story.readCurrent')}</a>
    </p>
  );
}
