import { OccasionTime } from '@/components/calendar/OccasionTime';
import type { Frame } from '@/components/layout/frame';
import { eventPath } from '@/domain/addresses/address';
import type { Occasion } from '@/domain/calendar/agenda';
import type { StoryText } from '@/domain/reader/story';
import { getT } from '@/i18n/translate';

interface OccasionLabelProps {
  frame: Frame;
  story: StoryText;
  occasion: Occasion;
}

/** Time and venue of an event, with a calendar file once it is public. */
export function OccasionLabel({ frame, story, occasion }: OccasionLabelProps) {
  const { language, timeZone } = frame;
  const { startsAt, endsAt, venue } = occasion;
  const isPublic = story.texts.some((text) => text.language === story.language);
  return (
    <div className="occasion">
      <p>
        <b>
          <OccasionTime {...{ startsAt, endsAt, language, timeZone }} />
        </b>
      </p>
      {venue && <p dir="auto">{venue}</p>}
      {isPublic && (
        <p>
          <a href={eventPath(story.language, story.slug)} type="text/calendar">
            {getT(language)('story.toCalendar')}
          </a>
        </p>
      )}
    </div>
  );
}
