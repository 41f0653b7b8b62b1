'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/admin/ui/Button';
import { LABEL, PICKS } from '@/components/admin/ui/classes';
import { Combobox } from '@/components/admin/ui/combobox/Combobox.client';
import { FieldFrame } from '@/components/admin/ui/forms/FieldFrame';
import { useField } from '@/components/admin/ui/forms/form-context';
import {
  type BylineWriter,
  bylineOf,
  isSameWriter,
  type WriterOffered,
  writersOf,
} from '@/domain/documents/byline';
import { distinguished, folded, labelOf } from '@/domain/stories/named';
import { Token } from './details/Token.client';
import { TOKEN, TOKEN_BOX, TOKEN_WORDS } from './details/token-looks';
import { MOST_OFFERED, useOffers } from './details/use-offers';
import { useTextEditing } from './text-editing-context';

interface WritersFieldProps {
  known: readonly WriterOffered[];
  /** Name of the current user. */
  you: string;
  readOnly: boolean;
}

/** The byline: authors with an account and others as tokens, in order. */
export function WritersField({ known, you, readOnly }: WritersFieldProps) {
  const { text, turn, typedInto } = useTextEditing();
  const t = useTranslations();
  const [writers, setWriters] = useState(() => writersOf(text.current.byline));
  const [words, setWords] = useState('');
  const [said, setSaid] = useState('');
  const { problem, aria } = useField('byline', null);
  const { typed } = useField('bylineNamed', null);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const people = distinguished(known);
  const chosen = people.filter(({ id }) => writers.some(({ staffId }) => staffId === id));
  const { fitting, seek } = useOffers(people, chosen, undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text may be shown after a turn
  useEffect(() => {
    const there = writersOf(text.current.byline);
    setWriters((shown) => (bylineOf(shown) === bylineOf(there) ? shown : there));
  }, [text, turn]);

  // A box that was unticked before the script ran removes its author.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once
  useEffect(() => {
    const unticked = box.current?.querySelectorAll<HTMLInputElement>(
      'input[name="byline"]:not(:checked)',
    );
    const values = [...(unticked ?? [])].map(({ value }) => value);
    if (values.length > 0) put(writers.filter((each) => !values.includes(bylineOf([each]))));
  }, []);

  function put(next: BylineWriter[]) {
    setWriters(next);
    typedInto('byline', bylineOf(next));
  }

  function write(next: string) {
    if (field.current) field.current.value = next;
    setWords(next);
    seek(next);
  }

  function add(more: readonly BylineWriter[], stays = true) {
    const fresh = more.filter((each) => !writers.some((there) => isSameWriter(there, each)));
    if (fresh.length > 0) {
      put([...writers, ...fresh]);
      setSaid(t('writing.picks.added', { name: fresh.map(({ name }) => name).join(', ') }));
    }
    write('');
    if (stays) field.current?.focus();
  }

  /** Takes an account that is called so, else the name as it was typed. */
  function named(asTyped: string): BylineWriter[] {
    return writersOf(asTyped).map(({ name }) => {
      const account = people.find((each) => folded(labelOf(each)) === folded(name));
      return account ? { name: account.name, staffId: account.id } : { name, staffId: null };
    });
  }

  function remove(writer: BylineWriter) {
    put(writers.filter((each) => each !== writer));
    setSaid(t('writing.picks.removed', { name: writer.name }));
    field.current?.focus();
  }

  function moveUp(at: number) {
    const [writer] = writers.slice(at, at + 1);
    if (writer) put(writers.toSpliced(at, 1).toSpliced(at - 1, 0, writer));
  }

  const wanted = words.trim();
  const isNew = wanted !== '' && !people.some(({ name }) => folded(name) === folded(wanted));
  const options = [
    ...fitting.slice(0, MOST_OFFERED).map((each) => ({
      key: each.id,
      label: labelOf(each),
      take: () => add([{ name: each.name, staffId: each.id }]),
    })),
    ...(isNew
      ? [
          {
            key: 'typed',
            label: t('writing.writers.addTyped', { name: wanted }),
            take: () => add(named(wanted)),
          },
        ]
      : []),
  ];
  const isYouMissing = you !== '' && !writers.some(({ name }) => name === you);
  const more = fitting.length - MOST_OFFERED;
  return (
    <fieldset className={PICKS}>
      <legend className={`${LABEL} mb-1`}>{t('writing.field.byline')}</legend>
      <div className={TOKEN_BOX} ref={box}>
        {writers.length > 0 && (
          <ol className="contents">
            {writers.map((writer, at) => {
              const value = bylineOf([writer]);
              if (readOnly) {
                return (
                  <li className={TOKEN} key={value}>
                    <bdi className={TOKEN_WORDS}>{writer.name}</bdi>
                  </li>
                );
              }
              return (
                <Token
                  key={value}
                  row={{ id: String(at), name: writer.name }}
                  name="byline"
                  value={value}
                  form={aria.form}
                  isTicked
                  onRemove={() => remove(writer)}
                  onEarlier={at > 0 ? () => moveUp(at) : undefined}
                />
              );
            })}
          </ol>
        )}
        {!readOnly && (
          <FieldFrame
            id={id}
            label={t('writing.writers.add')}
            isLabelHidden
            hint={t('writing.field.bylineHint')}
            problem={problem}
          >
            <Combobox
              ref={field}
              id={id}
              name="bylineNamed"
              form={aria.form}
              defaultValue={typed?.[0]}
              aria-describedby={`${id}-hint`}
              placeholder={t('writing.picks.add')}
              dir="auto"
              options={options}
              listLabel={t('writing.field.byline')}
              note={more > 0 ? t('writing.picks.more', { count: more }) : undefined}
              onEnter={() => add(named(words))}
              onInput={(event) => {
                setWords(event.currentTarget.value);
                seek(event.currentTarget.value);
              }}
              onBlur={({ currentTarget }) => {
                if (currentTarget.value.trim() !== '') add(named(currentTarget.value), false);
              }}
            />
          </FieldFrame>
        )}
      </div>
      {!readOnly && isYouMissing && (
        <p>
          <Button
            kind="quiet"
            onClick={() => {
              const own = known.find(({ name }) => name === you);
              add([{ name: you, staffId: own?.id ?? null }]);
            }}
          >
            {t('writing.writers.addYou', { name: you })}
          </Button>
        </p>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </fieldset>
  );
}
