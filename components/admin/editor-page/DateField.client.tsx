'use client';

import { useContext, useEffect, useState } from 'react';
import { Field } from '@/components/admin/ui/Field.client';
import { FormPlace } from '@/components/admin/ui/form-context';
import { Select } from '@/components/admin/ui/Select.client';
import type { EventCalendar } from '@/domain/stories/story';
import { useDeskWords } from './DeskWords.client';
import type { UnderstoodDate } from './understood-date';

interface DateFieldProps {
  typed: string;
  calendar: EventCalendar;
  /** Of the text: readers get the date in its words. */
  language: string;
  /** What the date that stands there means. */
  meant: UnderstoodDate;
}

/** The date of the event, with what was understood of it in words, as one types. */
export function DateField({ typed, calendar, language, meant }: DateFieldProps) {
  const { t } = useDeskWords();
  const { eventDate: sent, eventCalendar: sentIn } = useContext(FormPlace).state.values;
  const [text, setText] = useState(sent?.[0] ?? typed);
  const [shownIn, setShownIn] = useState(sentIn ? calendarOf(sentIn[0]) : calendar);
  const isUntouched = text === typed && shownIn === calendar;
  const [found, setFound] = useState<UnderstoodDate>(null);
  const understood = isUntouched ? meant : found;

  useEffect(() => {
    if (isUntouched) return;
    let isOld = false;
    void understand(text, shownIn, language).then((now) => {
      if (!isOld) setFound(now);
    });
    return () => {
      isOld = true;
    };
  }, [text, shownIn, language, isUntouched]);

  return (
    <div className="desk-date">
      <Field
        name="eventDate"
        label={t('publishing.date.label')}
        hint={t('publishing.date.hint')}
        isOptional
        dir="auto"
        autoComplete="off"
        defaultValue={typed}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p
        role="status"
        className={understood && 'problem' in understood ? 'problem' : 'hint'}
        data-understood
      >
        {understood && 'words' in understood && (
          <>
            {t('publishing.date.understood')}{' '}
            <strong lang={language} dir="auto">
              {understood.words}
            </strong>
          </>
        )}
        {understood && 'problem' in understood && t(`publishing.date.${understood.problem}`)}
      </p>
      <Select
        name="eventCalendar"
        label={t('publishing.date.calendar')}
        hint={t('publishing.date.calendarHint')}
        options={[
          { value: 'gregorian', label: t('publishing.date.gregorian') },
          { value: 'julian', label: t('publishing.date.julian') },
        ]}
        defaultValue={calendar}
        onChange={(event) => setShownIn(calendarOf(event.currentTarget.value))}
      />
    </div>
  );
}

const calendarOf = (value: string | undefined): EventCalendar =>
  value === 'julian' ? 'julian' : 'gregorian';

/** The library that reads dates is fetched when it is first needed. */
async function understand(
  typed: string,
  calendar: EventCalendar,
  language: string,
): Promise<UnderstoodDate> {
  if (typed.trim() === '') return null;
  const { understoodDate } = await import('./understood-date');
  return understoodDate(typed, calendar, language);
}
