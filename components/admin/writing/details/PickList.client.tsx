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

interface PickListProps {
  /** Name of the checkboxes; `{name}Named` is the field in which a name is typed. */
  name: string;
  label: string;
  add: string;
  hint?: string;
  picked: readonly Named[];
  known: readonly Named[];
  /** Additional fields for each picked item. */
  children?: (each: Named) => ReactNode;
}

/** An ordered list of items picked by name. Unticked items are removed when the form is saved. */
export function PickList({ name, label, add, hint, picked, known, children }: PickListProps) {
  const t = useTranslations();
  const { typed, wasSent, aria } = useField(name, null);
  const [rows, setRows] = usePiece(name, picked, readNamed);
  const [unknown, setUnknown] = useState('');
  const box = useRef<HTMLFieldSetElement>(null);
  const listId = useId();

  /** A known name is added at once; otherwise the server reads the field. */
  function take(input: HTMLInputElement): boolean {
    const fold = (words: string) => words.normalize('NFKC').trim().toLocaleLowerCase();
    const found = known.find((each) => fold(each.name) === fold(input.value));
    if (!found) return false;
    if (!rows.some((row) => row.id === found.id)) setRows([...rows, found]);
    input.value = '';
    return true;
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
          label={add}
          hint={hint}
          list={listId}
          found={unknown && t('writing.wrong.noSuchName', { name: unknown.slice(0, 100) })}
          onInput={() => setUnknown('')}
          dir="auto"
          autoComplete="off"
          onKeyDown={(event) => {
            if (event.key === 'Enter' && take(event.currentTarget)) event.preventDefault();
          }}
        />
        <Button
          onClick={(event) => {
            const form = event.currentTarget.form;
            const input = form && document.getElementById(fieldId(form.id, `${name}Named`));
            if (!(input instanceof HTMLInputElement)) return;
            const isTaken = take(input);
            // The error must be rendered before a screen reader reads the field.
            flushSync(() => setUnknown(isTaken ? '' : input.value.trim()));
            input.focus();
          }}
        >
          {t('writing.facts.add')}
        </Button>
      </div>
      <datalist id={listId}>
        {known.map((each) => (
          <option key={each.id} value={each.name} />
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
