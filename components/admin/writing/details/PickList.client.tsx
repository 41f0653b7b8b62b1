'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl/react';
import { LABEL, PICKS } from '@/components/admin/ui/classes';
import { Combobox } from '@/components/admin/ui/combobox/Combobox.client';
import { FieldFrame } from '@/components/admin/ui/forms/FieldFrame';
import { useField } from '@/components/admin/ui/forms/form-context';
import { usePiece } from '@/components/admin/ui/kept/use-piece';
import { folded, labelOf, type Named } from '@/domain/stories/named';
import { chosenOf, type FoundName, offeredAs } from './find-names';
import { type Made, makeNamed } from './make-named';
import { Token } from './Token.client';
import { TOKEN_BOX } from './token-looks';
import { MOST_OFFERED, useOffers } from './use-offers';

/** A way to create what is not in the list yet. */
export interface Maker {
  key: string;
  label(name: string): string;
  address: string;
  /** Sent along with the name. */
  wish: { language: string; kind?: string };
}

interface PickListProps {
  /** Name of the chosen ones; `{name}Named` is the field in which a name is typed. */
  name: string;
  label: string;
  add: string;
  hint?: string;
  picked: readonly Named[];
  known: readonly Named[];
  /** Address that searches by any form, instead of the known ones. */
  find?: string;
  make?: readonly Maker[];
  /** Another one takes the place of the one that was picked. */
  isOne?: boolean;
  /** Sends what is typed and not in the list too, so that a form with a button is refused. */
  sendsRest?: boolean;
  /** Additional fields for each picked item. */
  children?: (each: Named) => ReactNode;
}

/** An ordered list of items picked by name, shown as tokens. Without scripts they are ticked boxes. */
export function PickList(props: PickListProps) {
  const { name, label, add: addLabel, hint, picked, known, find, make = [], children } = props;
  const t = useTranslations();
  const { typed, wasSent, aria } = useField(name, null);
  const [problem, setProblem] = useState('');
  const line = useField(`${name}Named`, hint, problem);
  const { id } = line;
  const [rows, setRows] = usePiece(name, picked, readNamed);
  // A choice may arrive after others were made in the meantime.
  const latest = useRef(rows);
  latest.current = rows;
  const [words, setWords] = useState('');
  const [said, setSaid] = useState('');
  const [isAlive, setIsAlive] = useState(false);
  useEffect(() => setIsAlive(true), []);
  const { fitting, isCurrent, seek, findAll } = useOffers(known, rows, find);
  const field = useRef<HTMLInputElement>(null);

  function write(next: string) {
    if (field.current) field.current.value = next;
    setWords(next);
    seek(next);
  }

  function put(next: readonly Named[]) {
    latest.current = next;
    setRows(next);
  }

  /** @param asked what was typed when it was looked for; other words in the field stay */
  function take({ id: taken, name: called, hint: told }: Named, stays = true, asked?: string) {
    if (!latest.current.some((row) => row.id === taken)) {
      const more = { id: taken, name: called, ...(told && { hint: told }) };
      put(props.isOne ? [more] : [...latest.current, more]);
    }
    setSaid(t('writing.picks.added', { name: called }));
    if (asked !== undefined && field.current?.value !== asked) return;
    setProblem('');
    write('');
    if (stays) field.current?.focus();
  }

  async function takeTyped(stays: boolean) {
    const typedNow = field.current?.value ?? '';
    if (typedNow.trim() === '') return;
    const chosen = chosenOf(await findAll(typedNow), typedNow, find !== undefined);
    if (chosen.is === 'one') return take(chosen.found, stays, typedNow);
    if (field.current?.value !== typedNow) return;
    // The error must be rendered before a screen reader reads the field.
    flushSync(() => setProblem(problemOf(typedNow, chosen.labels)));
    if (stays) field.current?.focus();
  }

  function problemOf(typedName: string, labels: readonly string[]): string {
    const wanted = typedName.trim().slice(0, 100);
    if (wanted === '') return '';
    if (labels.length < 2) return t('writing.wrong.noSuchName', { name: wanted });
    return t('writing.wrong.severalNamed', { name: wanted, choices: labels.join('; ') });
  }

  async function create({ address, wish }: Maker, wanted: string) {
    const asked = field.current?.value;
    const answer: Made = await makeNamed(address, { name: wanted, ...wish });
    if (answer.ok) take(answer.made, true, asked);
    else setProblem(answer.message || t('writing.picks.notMade'));
  }

  function remove(row: Named) {
    put(latest.current.filter((each) => each.id !== row.id));
    setSaid(t('writing.picks.removed', { name: labelOf(row) }));
    field.current?.focus();
  }

  function moveUp(at: number) {
    const next = [...latest.current];
    const [row] = next.splice(at, 1);
    if (row) put(next.toSpliced(at - 1, 0, row));
  }

  const wanted = words.trim();
  const isNew = wanted !== '' && isCurrent && !fitting.some((each) => isCalled(each, wanted));
  const options = [
    ...fitting.slice(0, MOST_OFFERED).map((each) => {
      const { id: key, name: called, form = called } = each;
      return {
        key,
        label: offeredAs(each),
        note: form === called ? undefined : called,
        take: () => take(each),
      };
    }),
    ...(isNew ? make : []).map((maker) => ({
      key: maker.key,
      label: maker.label(wanted),
      take: () => void create(maker, wanted),
    })),
  ];
  const more = fitting.length - MOST_OFFERED;
  return (
    <fieldset className={PICKS}>
      <legend className={`${LABEL} mb-1`}>{label}</legend>
      <div className={TOKEN_BOX}>
        {rows.length > 0 && (
          <ol className="contents">
            {rows.map((row, at) => (
              <Token
                key={row.id}
                {...{ row, name }}
                form={aria.form}
                isTicked={!wasSent || (typed?.includes(row.id) ?? false)}
                onRemove={() => remove(row)}
                onEarlier={at > 0 && name !== 'collection' ? () => moveUp(at) : undefined}
              >
                {children?.(row)}
              </Token>
            ))}
          </ol>
        )}
        <FieldFrame id={id} label={addLabel} isLabelHidden hint={hint} problem={line.problem}>
          <Combobox
            {...line.aria}
            defaultValue={line.typed?.[0]}
            ref={field}
            id={id}
            // With scripts only what was chosen is sent.
            name={isAlive ? undefined : `${name}Named`}
            placeholder={t('writing.picks.add')}
            dir="auto"
            options={options}
            listLabel={label}
            note={
              more > 0
                ? t('writing.picks.more', { count: more })
                : wanted !== '' && options.length === 0
                  ? t('writing.picks.none')
                  : undefined
            }
            onEnter={() => void takeTyped(true)}
            onBlur={() => void takeTyped(false)}
            onInput={(event) => {
              setProblem('');
              setWords(event.currentTarget.value);
              seek(event.currentTarget.value);
            }}
          />
        </FieldFrame>
        {isAlive && (
          <input
            type="hidden"
            name={`${name}Named`}
            value={props.sendsRest ? words : ''}
            data-piece
          />
        )}
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </fieldset>
  );
}

const isCalled = ({ name, form = name }: FoundName, wanted: string) =>
  [name, form].some((each) => folded(each) === folded(wanted));

function readNamed(kept: unknown): readonly Named[] | undefined {
  return Array.isArray(kept) && kept.every(isNamed) ? kept : undefined;
}

function isNamed(each: unknown): each is Named {
  const { id, name, hint = '' }: Partial<Named> = Object(each);
  return [id, name, hint].every((own) => typeof own === 'string');
}
