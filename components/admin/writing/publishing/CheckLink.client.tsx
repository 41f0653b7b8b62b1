'use client';

import type { MouseEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import type { PublishCheck } from '@/domain/publishing/publish-checks';
import { CheckWords } from './CheckWords';
import { checkAddress } from './check-address';

interface CheckLinkProps {
  check: PublishCheck;
  /** Whether the finding is about another revision than the one on the screen. */
  isOfOther?: boolean;
}

/** A finding of the checklist as a link to the field or paragraph. */
export function CheckLink({ check, isOfOther = false }: CheckLinkProps) {
  const { focusBlock } = useTextEditing();
  const { code, block } = check;
  const paragraph = code === 'bodyEmpty' ? 0 : block;

  function go(event: MouseEvent) {
    if (paragraph === null || isOfOther) return;
    event.preventDefault();
    focusBlock(paragraph, code === 'imageLeftOut' ? String(check.values.words) : undefined);
  }

  return (
    <a href={checkAddress(check)} onClick={go}>
      <CheckWords check={check} t={useTranslations()} />
    </a>
  );
}
