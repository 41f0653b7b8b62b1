'use client';

import { type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/admin/ui/Button';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { FormContext } from '@/components/admin/ui/forms/form-context';
import type { DateProblem } from '@/domain/dates/typed-date';
import type { EventCalendar } from '@/domain/stories/story-kind';
import type { UnderstoodDate } from './understood-date';
import type { LifeWords } from './understood-life';

/** Messages of a date field; a problem may contain `{readings}`. */
export interface DateWords {
  label: ReactNode;
  hint: string;
  understood: string;
  /** Before the day of the year on whose page it will be; absent where there is no such page. */
  onThisDay?: string;
  problems: Readonly<Record<DateProblem, string>>;
}

interface TypedDateFieldProps {
  name: string;
  typed: string;
  calendar: EventCalendar;
  /** Interface language. */
  locale: string;
  /** Meaning of the field's initial value. */
  meant: UnderstoodDate;
  words: DateWords;
  /** For the beginning and end of a name instead of the date of an event. */
  life?: LifeWords;
}

const UNDERSTOOD = "text-done text-small empty:hidden not-empty:before:content-['✓_'/'']";

/** A field for a date in words or figures; shows at once how it was understood. */
export function TypedDateField(props: TypedDateFieldProps) {
  const { name, typed, calendar, locale, meant, words, life } = props;
  const box = useRef<HTMLDivElement>(null);
  const form = useContext(FormContext);
  const sent = form.state.values[name]?.[0];
  const [text, setText] = useState(sent ?? typed);
  const [beganIn] = useState(calendar);
  const isUntouched = text === typed && calendar === beganIn;
  const [found, setFound] = useState<UnderstoodDate>(null);
  const understood = isUntouched ? meant : found;

  useEffect(() => {
    if (isUntouched) return;
    let isOld = false;
    void understand(text, calendar, locale, life).then((now) => {
      if (!isOld) setFound(now);
    });
    return () => {
      isOld = true;
    };
  }, [text, calendar, locale, life, isUntouched]);

  const take = (reading: string) => {
    const field = box.current?.querySelector('input');
    if (!field) return;
    field.value = reading;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  };

  return (
    <div className="grid gap-2 [&_.button]:me-2 [&_.button]:mt-1" ref={box}>
      <FormContext value={sent !== undefined && text !== sent ? withoutProblem(form, name) : form}>
        <Field
          name={name}
          label={words.label}
          hint={words.hint}
          isOptional
          dir="auto"
          autoComplete="off"
          defaultValue={typed}
          onFocus={() => void (life ? lifeReader() : reader())}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </FormContext>
      <div
        role="status"
        className={understood && 'problem' in understood ? 'problem' : UNDERSTOOD}
        data-understood
      >
        {understood && 'words' in understood && (
          <>
            {words.understood} <strong>{understood.words}</strong>
            {words.onThisDay && understood.day && (
              <>
                {' · '}
                {words.onThisDay} {understood.day}
              </>
            )}
          </>
        )}
        {understood && 'problem' in understood && (
          <>
            {words.problems[understood.problem].replace(
              '{readings}',
              understood.readings.map((reading) => reading.typed).join(' · '),
            )}
            {understood.readings.map((reading) => (
              <Button key={reading.typed} kind="plain" onClick={() => take(reading.typed)}>
                {reading.words}
              </Button>
            ))}
          </>
        )}
      </div>
    </div>
  );
}

/** What was wrong with a date that is being corrected is not said beside how the new one is understood. */
function withoutProblem(form: FormContext, name: string): FormContext {
  const { [name]: _, ...problems } = form.state.problems;
  return { ...form, state: { ...form.state, problems } };
}

/** The date parser is loaded when the field is focused. */
const reader = () => import('./understood-date');
const lifeReader = () => import('./understood-life');

async function understand(
  typed: string,
  calendar: EventCalendar,
  locale: string,
  life: LifeWords | undefined,
): Promise<UnderstoodDate> {
  if (typed.trim() === '') return null;
  if (life) return (await lifeReader()).understoodLife(typed, life, locale);
  const { understoodDate } = await reader();
  return understoodDate(typed, calendar, locale);
}
