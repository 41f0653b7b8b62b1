import { DetailRow } from '@/components/layout/DetailRow';
import type { Frame } from '@/components/layout/frame';
import type { Correction } from '@/domain/corrections/correction';
import { dayOn } from '@/domain/dates/wall-clock';
import type { StoryText } from '@/domain/reader/story';
import { shortDate } from '@/i18n/event-date';
import { direction } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface CorrectionsRowProps {
  frame: Frame;
  story: StoryText;
  corrections: readonly Correction[];
}

/** What editors mended in a published text, with the day of each correction. */
export function CorrectionsRow({ frame, story, corrections }: CorrectionsRowProps) {
  const t = getT(frame.language);
  return (
    <DetailRow id="corrections" label={t('story.corrections')}>
      {corrections.map(({ id, note, at }) => (
        <p key={id}>
          <time dateTime={dayOn(at, frame.timeZone)}>
            {shortDate(new Date(at), frame.language, frame.timeZone)}
          </time>
          {': '}
          <span lang={story.language} dir={direction(story.language)}>
            {note}
          </span>
        </p>
      ))}
    </DetailRow>
  );
}
