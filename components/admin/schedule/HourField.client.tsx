'use client';

import { useEffect, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { hourWords } from '@/components/admin/moment';
import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { useMoment } from '@/components/admin/ui/use-moment';
import { readClock, wallClock } from '@/domain/dates/wall-clock';

interface HourFieldProps {
  label: string;
  /** The scheduled time, or null. */
  dueAt: number | null;
  /** IANA name of the archive's time zone. */
  timeZone: string;
  /** Time of rendering. */
  now: number;
}

/**
 * Day and time in the archive's time zone, with the user's local time, and a choice for an hour
 * that a clock change repeats.
 */
export function HourField({ label, dueAt, timeZone, now }: HourFieldProps) {
  const t = useTranslations();
  const moment = useMoment();
  const locale = useLocale();
  const utc = (at: number) => hourWords(at, locale, 'UTC');
  const set = dueAt === null ? '' : wallClock(dueAt, timeZone);
  const [local, setLocal] = useState(set);
  const [isRunning, setIsRunning] = useState(false);
  useEffect(() => setIsRunning(true), []);
  const read = readClock(local, timeZone);
  const shown = read?.moment ?? now;
  const zone = {
    zone: timeZone,
    local: hourWords(shown, locale, timeZone),
    utc: utc(shown),
  };
  const isTwice = read?.is === 'twice';
  return (
    <>
      <Field
        name="hour"
        type="datetime-local"
        label={label}
        defaultValue={set}
        required
        onChange={(event) => setLocal(event.currentTarget.value)}
        hint={
          <span role="status">
            {t('schedule.zone', zone)}
            {read?.is === 'leftOut' && (
              <strong> {t('schedule.leftOut', { time: moment(read.moment) })}</strong>
            )}
          </span>
        }
      />
      {isTwice && isRunning && (
        <Select
          name="turn"
          label={t('schedule.twice.label')}
          defaultValue={dueAt === read.again ? 'second' : 'first'}
          options={[
            { value: 'first', label: t('schedule.twice.first', { utc: utc(read.moment) }) },
            { value: 'second', label: t('schedule.twice.second', { utc: utc(read.again) }) },
          ]}
        />
      )}
      {!isRunning && <Checkbox name="turn" value="second" label={t('schedule.twice.box')} />}
    </>
  );
}
