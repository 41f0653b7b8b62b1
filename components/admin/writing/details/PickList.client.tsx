'use client';

import { type ReactNode, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/admin/ui/Button';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { fieldId } from '@/components/admin/ui/forms/field-id';
import { useField } from '@/components/admin/ui/forms/form-context';
import { usePiece } from '@/components/admin/ui/kept/use-piece';
import type { Named } from '@/domain/stories/named';
import { chosenOf, type FoundName, findNames } from './find-names';

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
  const [rows, setRows] = usePiece(name, picked, readNamed);
  const [unknown, setUnknown] = useState('');
  const [sought, setOffered] = useState<readonly FoundName[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const offered: readonly FoundName[] = find ? sought : known;
  const box = useRef<HTMLFieldSetElement>(null);
  const listId = useId();

  /** A known name is added at once; otherwise the server reads the field. */
  function take(input: HTMLInputElement, from: readonly FoundName[] = offered, isAll = false) {
    const found = chosenOf(from, input.value, isAll);
    if (!found) return false;
    const { id, name: form } = found;
    if (!rows.some((row) => row.id === id)) setRows([...rows, { id, name: form }]);
    input.value = '';
    return true;
  }

  async function takeFound(input: HTMLInputElement): Promise<boolean> {
    if (take(input)) return true;
    if (!find) return false;
    const found = await findNames(find, input.value);
    setOffered(found);
    return take(input, found, true);
  }

  /** Offers what fits, once nothing more is typed for a moment. */
  function offer(input: HTMLInputElement) {
    setUnknown('');
    if (!find) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(
      async () => setOffered(await findNames(find, input.value)),
      PAUSE_MS,
    );
  }

  async function add(input: HTMLInputElement) {
    const isTaken = await takeFound(input);
    // The error must be rendered before a screen reader reads the field.
    flushSync(() => setUnknown(isTaken ? '' : input.value.trim()));
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
                  {row.name}
                </label>
              </div>
              {rows.length > 1 && name !== 'collection' && (
                <span className="picks-order">
                  <button
                    type="button"
                    disabled={at === 0}
                    onClick={() => move(at, -1)}
                    aria-label={t('writing.facts.earlier', { name: row.name })}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    disabled={at === rows.length - 1}
                    onClick={() => move(at, 1)}
                    aria-label={t('writing.facts.later', { name: row.name })}
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
          found={unknown && t('writing.wrong.noSuchName', { name: unknown.slice(0, 100) })}
          onInput={(event) => offer(event.currentTarget)}
          dir="auto"
          autoComplete="off"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            const isForSearch = find !== undefined && event.currentTarget.value.trim() !== '';
            if (isForSearch) void add(event.currentTarget);
            if (isForSearch || take(event.currentTarget)) event.preventDefault();
          }}
        />
        <Button
          onClick={(event) => {
            const form = event.currentTarget.form;
            const input = form && document.getElementById(fieldId(form.id, `${name}Named`));
            if (!(input instanceof HTMLInputElement)) return;
            void add(input);
          }}
        >
          {t('writing.facts.add')}
        </Button>
      </div>
      <datalist id={listId}>
        {offered.map(({ id, name: own, form = own }) => (
          <option key={id} value={form} label={form === own ? undefined : own} />
        ))}
      </datalist>
    </fieldset>
  );
}

function readNamed(kept: unknown): readonly Named[] | undefined {
  return Array.isArray(kept) && kept.every(isNamed) ? kept : undefined;
}

function isNamed(each: unknown): each is Named {
  const { id, name }: Partial<Named> = Object(each);
  return typeof id === 'string' && typeof name === 'string';
}
