'use client';

import type { MouseEvent } from 'react';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import type { PublishCheck } from '@/domain/publishing/publish-checks';
import { CheckWords } from './CheckWords.client';
import { checkAddress } from './check-address';

interface CheckLinkProps {
  check: PublishCheck;
  /** The check is of another version than the one on the screen, whose paragraphs may be others. */
  isOfOther?: boolean;
}

/** What a text lacks, as a link to where it can be mended on this page. */
export function CheckLink({ check, isOfOther = false }: CheckLinkProps) {
  const { focusBlock } = useTextEditing();
  const { code, block } = check;
  const paragraph = code === 'bodyEmpty' ? 0 : block;

  function go(event: MouseEvent) {
    if (paragraph === null || isOfOther) return;
    event.preventDefault();
    focusBlock(paragraph);
  }

  return (
    <a href={checkAddress(check)} onClick={go}>
      <CheckWords check={check} />
    </a>
  );
}
