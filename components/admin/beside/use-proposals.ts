import { useState } from 'react';
import { useBesideT } from './BesideWords.client';
import { useBeside } from './beside-context';
import { propose } from './propose-request';
import type { Row } from './rows';

/** Asking for proposals, from a button: whether an answer is awaited, and what went wrong. */
export function useProposals() {
  const beside = useBeside();
  const t = useBesideT();
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState('');
  async function ask(rows: readonly Row[]): Promise<boolean> {
    if (isAsking) return false;
    setIsAsking(true);
    setProblem('');
    const wrong = await propose(beside, rows).catch(() => t('beside.machine.unreached'));
    if (wrong !== null) setProblem(wrong || t('beside.machine.unreached'));
    setIsAsking(false);
    return wrong === null;
  }
  return { isAsking, problem, ask };
}
