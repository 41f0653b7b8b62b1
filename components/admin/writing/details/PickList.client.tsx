'use client';

import { type ReactNode, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/admin/ui/Button';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { useField } from '@/components/admin/ui/forms/form-context';
import { usePiece } from '@/components/admin/ui/kept/use-piece';
import { labelOf, type Named } from '@/domain/stories/named';
import { chosenOf, type FoundName, findNames, offeredAs } from './find-names';

const PAUSE_MS = 250;

interface PickListProps {
  /** Name of the checkboxes; `{name}Named` is the field in which a name is typed. */
  name: string;
  label: string;
  add: string;
  hint?: string;
  picked: readonly Named[];
  known: readonly Named[];
  /** Address that searches by any form, instead of the known ones. */
  find?: string;
  /** Additional fields for each picked item. */
  children?: (each: Named) => ReactNode;
}

/** An ordered list of items picked by name. Unticked items are removed when the form is saved. */
export function PickList(props: PickListProps) {
  const { name, label, add: addLabel, hint, picked, known, find, children } = props;
  const t = useTranslations();
  const { typed, wasSent, aria } = useField(name, null);
  // Not of the form element: its `id` is the hidden field called so, where there is one.
  const { id: namedId } = useField(`${name}Named`, null);
  const [rows, setRows] = usePiece(name, picked, readNamed);
  const [problem, setProblem] = useState('');
  const [sought, setOffered] = useState<readonly FoundName[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const offered: readonly FoundName[] = find ? sought : known;
  const box = useRef<HTMLFieldSetElement>(null);
  const listId = useId();

  /**
   * Adds the one that is called so.
   * @returns null when one was added, else the labels of those that the typed name could mean
   */
  function take(
    input: HTMLInputElement,
    from: readonly FoundName[] = offered,
    isAll = false,
  ): string[] | null {
    const chosen = chosenOf(from, input.value, isAll);
    if (chosen.is !== 'one') return chosen.labels;
    const { id, name: own, hint } = chosen.found;
    if (!rows.some((row) => row.id === id)) setRows([...rows, { id, name: own, hint }]);
    input.value = '';
    return null;
  }

  async function takeFound(input: HTMLInputElement): Promise<string[] | null> {
    if (!find) return take(input);
    const found = await findNames(find, input.value);
    setOffered(found);
    return take(input, found, true);
  }

  function problemOf(typedName: string, labels: readonly string[]): string {
    const name = typedName.trim().slice(0, 100);
    if (name === '') return '';
    if (labels.length < 2) return t('writing.wrong.noSuchName', { name });
    return t('writing.wrong.severalNamed', { name, choices: labels.join('; ') });
  }

  /** Offers what fits, once nothing more is typed for a moment. */
  function offer(input: HTMLInputElement) {
    setProblem('');
    if (!find) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(
      async () => setOffered(await findNames(find, input.value)),
      PAUSE_MS,
    );
  }

  async function add(input: HTMLInputElement) {
    const alike = await takeFound(input);
    // The error must be rendered before a screen reader reads the field.
    flushSync(() => setProblem(alike ? problemOf(input.value, alike) : ''));
    input.focus();
  }

  function move(at: number, by: -1 | 1) {
    const next = [...rows];
    const [row] = next.splice(at, 1);
    if (!row) return;
    next.splice(at + by, 0, row);
    setRows(next);
  }

  return (
    <fieldset className="picks" ref={box}>
      <legend className="desk-label">{label}</legend>
      {rows.length > 0 && (
        <ol>
          {rows.map((row, at) => (
            <li key={row.id}>
              <div className="tick">
                <input
                  type="checkbox"
                  id={`${name}-${row.id}`}
                  name={name}
                  value={row.id}
                  form={aria.form}
                  defaultChecked={!wasSent || typed?.includes(row.id)}
                />
                <label htmlFor={`${name}-${row.id}`} dir="auto">
                  {labelOf(row)}
                </label>
              </div>
              {rows.length > 1 && name !== 'collection' && (
                <span className="picks-order">
                  <button
                    type="button"
                    disabled={at === 0}
                    onClick={() => move(at, -1)}
                    aria-label={t('writing.facts.earlier', { name: labelOf(row) })}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    disabled={at === rows.length - 1}
                    onClick={() => move(at, 1)}
                    aria-label={t('writing.facts.later', { name: labelOf(row) })}
                  >
                    ↓
                  </button>
                </span>
              )}
              {children?.(row)}
            </li>
          ))}
        </ol>
      )}
      <div className="picks-add">
        <Field
          name={`${name}Named`}
          label={addLabel}
          hint={hint}
          list={listId}
          found={problem}
          onInput={(event) => offer(event.currentTarget)}
          dir="auto"
          autoComplete="off"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            const input = event.currentTarget;
            if (input.value.trim() === '') return;
            event.preventDefault();
            void add(input);
          }}
        />
        <Button
          onClick={() => {
            const input = document.getElementById(namedId);
            if (input instanceof HTMLInputElement) void add(input);
          }}
        >
          {t('writing.facts.add')}
        </Button>
      </div>
      <datalist id={listId}>
        {offered.map((each) => {
          const value = offeredAs(each);
          const { id, name: own, form = own } = each;
          return <option key={id} value={value} label={form === own ? undefined : own} />;
        })}
      </datalist>
    </fieldset>
  );
}

function readNamed(kept: unknown): readonly Named[] | undefined {
  return Array.isArray(kept) && kept.every(isNamed) ? kept : undefined;
}

function isNamed(each: unknown): each is Named {
  const { id, name, hint = '' }: Partial<Named> = Object(each);
  return [id, name, hint].every((own) => typeof own === 'string');
}
