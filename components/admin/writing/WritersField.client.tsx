'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/admin/ui/Button';
import { FieldFrame } from '@/components/admin/ui/forms/FieldFrame';
import { useField } from '@/components/admin/ui/forms/form-context';
import {
  type BylineWriter,
  bylineOf,
  isSameWriter,
  type WriterOffered,
  writersOf,
} from '@/domain/texts/byline';
import { useTextEditing } from './text-editing-context';

interface WritersFieldProps {
  known: readonly WriterOffered[];
  /** Name of the current user. */
  you: string;
  readOnly: boolean;
}

/** The byline: authors with an account and others, in order. */
export function WritersField({ known, you, readOnly }: WritersFieldProps) {
  const { text, turn, typedInto } = useTextEditing();
  const t = useTranslations();
  const [writers, setWriters] = useState(() => writersOf(text.current.byline));
  const { problem, aria } = useField('byline', null);
  const { form } = aria;
  const line = useRef<HTMLInputElement>(null);
  const id = useId();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text may be shown after a turn
  useEffect(() => {
    const there = writersOf(text.current.byline);
    setWriters((shown) => (bylineOf(shown) === bylineOf(there) ? shown : there));
  }, [text, turn]);

  function put(next: BylineWriter[]) {
    setWriters(next);
    typedInto('byline', bylineOf(next));
  }

  function add(words: string) {
    const more = writersOf(words).map(({ name }): BylineWriter => {
      const account = known.find((each) => each.name === name);
      return { name, staffId: account?.id ?? null };
    });
    const fresh = more.filter((each) => !writers.some((there) => isSameWriter(there, each)));
    if (fresh.length > 0) put([...writers, ...fresh]);
  }

  function takeLine() {
    if (!line.current?.value.trim()) return;
    add(line.current.value);
    line.current.value = '';
  }

  function move(at: number, by: -1 | 1) {
    const next = [...writers];
    const [writer] = next.splice(at, 1);
    if (!writer) return;
    next.splice(at + by, 0, writer);
    put(next);
  }

  const isYouMissing = you !== '' && !writers.some(({ name }) => name === you);
  return (
    <fieldset className="picks">
      <legend className="desk-label">{t('writing.field.byline')}</legend>
      {writers.length > 0 && (
        <ol>
          {writers.map((writer, at) => (
            <li key={writer.staffId ?? writer.name}>
              <input type="hidden" name="byline" value={bylineOf([writer])} form={form} />
              <bdi>{writer.name}</bdi>
              <noscript>
                <label>
                  <input type="checkbox" name="bylineNot" value={bylineOf([writer])} form={form} />{' '}
                  {t('writing.writers.remove', { name: writer.name })}
                </label>
              </noscript>
              {!readOnly && (
                <span className="picks-order">
                  <button
                    type="button"
                    disabled={at === 0}
                    onClick={() => move(at, -1)}
                    aria-label={t('writing.facts.earlier', { name: writer.name })}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    disabled={at === writers.length - 1}
                    onClick={() => move(at, 1)}
                    aria-label={t('writing.facts.later', { name: writer.name })}
                  >
                    ↓
                  </button>
                  <button
                    type="button"
                    onClick={() => put(writers.filter((each) => each !== writer))}
                    aria-label={t('writing.writers.remove', { name: writer.name })}
                  >
                    ×
                  </button>
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {!readOnly && (
        <>
          <div className="picks-add">
            <FieldFrame
              id={`${id}-line`}
              label={t('writing.writers.add')}
              hint={t('writing.field.bylineHint')}
              problem={problem}
            >
              <input
                ref={line}
                id={`${id}-line`}
                name="bylineNamed"
                form={form}
                list={`${id}-known`}
                aria-describedby={`${id}-line-hint`}
                dir="auto"
                autoComplete="off"
                onBlur={takeLine}
                onKeyDown={(event: KeyboardEvent) => {
                  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                  event.preventDefault();
                  takeLine();
                }}
              />
            </FieldFrame>
            <Button
              onClick={() => {
                takeLine();
                line.current?.focus();
              }}
            >
              {t('writing.facts.add')}
            </Button>
          </div>
          {isYouMissing && (
            <p>
              <Button kind="quiet" onClick={() => add(you)}>
                {t('writing.writers.addYou', { name: you })}
              </Button>
            </p>
          )}
          <datalist id={`${id}-known`}>
            {known.map((each) => (
              <option key={each.id} value={each.name} />
            ))}
          </datalist>
        </>
      )}
    </fieldset>
  );
}
