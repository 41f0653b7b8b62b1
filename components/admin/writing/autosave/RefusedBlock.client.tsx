'use client';

import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/admin/ui/Button';
import { Notice } from '@/components/admin/ui/Notice';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';

/** The paragraph that prevents saving, and why; it is marked in the text. */
export function RefusedBlock() {
  const { problems, focusBlock, markBlock } = useTextEditing();
  const t = useTranslations();
  const [name, sentence] =
    Object.entries(problems).find(([field]) => /^body\.\d+$/.test(field)) ?? [];
  const block = name === undefined ? null : Number(name.split('.')[1]);
  useEffect(() => markBlock(block), [block, markBlock]);
  if (block === null) return null;
  return (
    <Notice kind="problem">
      <p>{sentence}</p>
      <Button type="button" onClick={() => focusBlock(block)}>
        {t('writing.refused.goThere')}
      </Button>
    </Notice>
  );
}
