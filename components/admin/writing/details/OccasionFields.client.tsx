'use client';

import { useTranslations } from 'use-intl/react';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Field } from '@/components/admin/ui/forms/Field.client';
import type { StoryKind } from '@/domain/stories/story-kind';

interface OccasionFieldsProps {
  kind: StoryKind;
  startsAt: string;
  endsAt: string;
  venue: string;
}

/** Time and venue of an event that readers can attend. */
export function OccasionFields({ kind, startsAt, endsAt, venue }: OccasionFieldsProps) {
  const t = useTranslations();
  const isVisit = kind === 'event' || kind === 'exhibition' || startsAt !== '';
  return (
    <Disclosure summary={t('writing.occasion.title')} isOpen={isVisit}>
      <div className="fields">
        <Field
          name="startsAt"
          type="datetime-local"
          label={t('writing.occasion.starts')}
          isOptional
          defaultValue={startsAt}
        />
        <Field
          name="endsAt"
          type="datetime-local"
          label={t('writing.occasion.ends')}
          isOptional
          defaultValue={endsAt}
        />
        <Field
          name="venue"
          label={t('writing.occasion.venue')}
          isOptional
          dir="auto"
          defaultValue={venue}
        />
      </div>
    </Disclosure>
  );
}
