'use client';

import type { MouseEvent } from 'react';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import { useWritingMessages } from '@/components/admin/writing/WritingMessages.client';
import { readingMinutes } from '@/domain/documents/plain/text-length';
import { CheckWords } from './CheckWords.client';

/** What publishing would still ask for, and how long the text is; always in sight. */
export function Checklist({ language }: { language: string }) {
  const { checks, words, characters, focusBlock } = useTextEditing();
  const { t } = useWritingMessages();
  const minutes = readingMinutes(words, language);

  function go(event: MouseEvent, block: number | null) {
    event.preventDefault();
    if (block === null) document.getElementById('text-title')?.focus();
    else focusBlock(block);
  }

  return (
    <div id="needed" className="desk-needed">
      <h2 className="desk-label">{t('publishing.needed.title')}</h2>
      {checks.length === 0 && <p>{t('publishing.needed.nothing')}</p>}
      <ul>
        {checks.map((check) => (
          <li
            key={`${check.code} ${check.block} ${JSON.stringify(check.values)}`}
            data-check={check.code}
          >
            <a
              href={check.block === null ? '#text-title' : '#body'}
              onClick={(event) => go(event, check.block)}
            >
              <CheckWords check={check} />
            </a>
          </li>
        ))}
      </ul>
      <p className="faint" data-counts>
        {t('publishing.needed.counts', { words, characters })}
        {words > 0 && ` · ${t('publishing.needed.minutes', { minutes })}`}
      </p>
    </div>
  );
}
