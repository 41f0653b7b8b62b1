import { dayWords } from '@/components/admin/moment';
import { ScopeName } from '@/components/admin/subscribers/ScopeName';
import { textPath } from '@/domain/addresses/staff-address';
import type { DeliveredStory, Delivery } from '@/domain/subscriber-mails/delivery';
import type { NameOfScope } from '@/domain/subscriptions/scope';
import { monthDayInWords } from '@/i18n/event-date';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

/** What the names of deliveries are made of. */
export interface DeliveryNames {
  language: string;
  timeZone: string;
  /** By the announcement's id. */
  stories: ReadonlyMap<string, DeliveredStory>;
  /** By `scopeKey`. */
  names: ReadonlyMap<string, NameOfScope>;
}

/** What a delivery is about: a story with a link, a digest, a day, or an unpublished topic. */
export function DeliveryName({ subject, ...of }: DeliveryNames & Pick<Delivery, 'subject'>) {
  const { language, timeZone, stories, names } = of;
  const t = getStaffT(language);
  switch (subject.kind) {
    case 'story': {
      const story = stories.get(subject.announcementId);
      if (!story) return t('subscribers.queue.goneStory');
      return (
        <>
          <a
            href={textPath(story.storyId, story.language)}
            lang={story.language}
            dir={direction(story.language)}
          >
            {story.title || t('stories.untitled')}
          </a>
          {!story.isPublished && <> · {t('subscribers.queue.unpublishedStory')}</>}
        </>
      );
    }
    case 'digest':
      return t('subscribers.queue.digest', { day: dayWords(subject.until, language, timeZone) });
    case 'today':
      return t('subscribers.queue.today', {
        day: monthDayInWords(subject.day.slice('2026-'.length), language),
      });
    case 'unpublished':
      return (
        <>
          {t('subscribers.queue.unpublished')}{' '}
          <ScopeName scope={subject.scope} names={names} language={language} />
        </>
      );
  }
}
