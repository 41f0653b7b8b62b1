'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { ACTIVE_ON_USE } from '@/components/admin/ui/classes';
import { labelOf, type Named } from '@/domain/stories/named';
import { TOKEN, TOKEN_WORDS } from './token-looks';

const BUTTON = `min-h-[1.75rem] min-w-[1.75rem] cursor-pointer focus-visible:-outline-offset-2 noscript:hidden ${ACTIVE_ON_USE}`;

interface TokenProps {
  row: Named;
  /** Name under which it is sent. */
  name: string;
  /** What is sent; the id where absent. */
  value?: string;
  /** Form that posts it without scripts. */
  form?: string;
  isTicked: boolean;
  onRemove(): void;
  /** Moves it before the one before it; absent for the first, and where the order means nothing. */
  onEarlier?: () => void;
  children?: ReactNode;
}

/** One that was chosen, with a button to remove it; without scripts a box to untick. */
export function Token(props: TokenProps) {
  const { row, name, value = row.id, form, isTicked, onRemove, onEarlier, children } = props;
  const t = useTranslations();
  const label = labelOf(row);
  const id = `${name}-${row.id}`;
  return (
    <li className={TOKEN}>
      <span className={TOKEN_WORDS}>
        {onEarlier && (
          <button
            type="button"
            className={`${BUTTON} -ms-2 text-faint`}
            onClick={onEarlier}
            aria-label={t('writing.facts.earlier', { name: label })}
          >
            <span aria-hidden="true">↑</span>
          </button>
        )}
        <input
          type="checkbox"
          hidden
          className="noscript:inline-block"
          id={id}
          name={name}
          value={value}
          form={form}
          defaultChecked={isTicked}
        />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: without scripts a click on it unticks the box; with them there is a button. */}
        <label htmlFor={id} dir="auto" onClick={(event) => event.preventDefault()}>
          {label}
        </label>
        <button
          type="button"
          className={BUTTON}
          onClick={onRemove}
          aria-label={t('writing.writers.remove', { name: label })}
        >
          <span aria-hidden="true">×</span>
        </button>
      </span>
      {children}
    </li>
  );
}
