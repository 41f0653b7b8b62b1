'use client';

import { useContext, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { dateProblems } from '@/components/admin/dates/date-problems';
import { TypedDateField } from '@/components/admin/dates/TypedDateField.client';
import type { UnderstoodDate } from '@/components/admin/dates/understood-date';
import { FormContext } from '@/components/admin/ui/forms/form-context';
import { Select } from '@/components/admin/ui/forms/Select.client';
import type { EventCalendar } from '@/domain/stories/story-kind';

interface DateFieldProps {
  typed: string;
  calendar: EventCalendar;
  /** Meaning of the field's initial value. */
  meant: UnderstoodDate;
}

/** The date of the event, how it was understood, and the calendars in which readers see it. */
export function DateField({ typed, calendar, meant }: DateFieldProps) {
  const t = useTranslations();
  const locale = useLocale();
  const { eventCalendar: sentIn } = useContext(FormContext).state.values;
  const [shownIn, setShownIn] = useState(sentIn ? calendarOf(sentIn[0]) : calendar);
  return (
    <div className="grid gap-3">
      <TypedDateField
        name="eventDate"
        typed={typed}
        calendar={shownIn}
        locale={locale}
        meant={meant}
        words={{
          label: t('writing.date.label'),
          hint: t('writing.date.hint'),
          understood: t('writing.date.understood'),
          onThisDay: t('writing.date.onThisDay'),
          problems: dateProblems(t),
        }}
      />
      <Select
        name="eventCalendar"
        label={t('writing.date.calendar')}
        hint={t('writing.date.calendarHint')}
        options={[
          { value: 'gregorian', label: t('writing.date.gregorian') },
          { value: 'julian', label: t('writing.date.julian') },
        ]}
        defaultValue={calendar}
        onChange={(event) => setShownIn(calendarOf(event.currentTarget.value))}
      />
    </div>
  );
}

const calendarOf = (value: string | undefined): EventCalendar =>
  value === 'julian' ? 'julian' : 'gregorian';
