import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Row } from '@/components/admin/translations/rows/rows';
import { useTranslation } from '@/components/admin/translations/translation-context';
import { propose } from './propose-request';

/** Requests proposals for a button: whether an answer is pending, and the last error. */
export function useProposals() {
  const beside = useTranslation();
  const t = useTranslations();
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState('');
  async function ask(rows: readonly Row[]): Promise<boolean> {
    if (isAsking) return false;
    setIsAsking(true);
    setProblem('');
    const wrong = await propose(beside, rows).catch(() => t('translationPage.machine.unreached'));
    if (wrong !== null) setProblem(wrong || t('translationPage.machine.unreached'));
    setIsAsking(false);
    return wrong === null;
  }
  return { isAsking, problem, ask };
}
