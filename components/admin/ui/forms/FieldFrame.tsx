import type { ReactNode } from 'react';
import { useWords } from '@/components/admin/ui/Words.client';

interface FieldFrameProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  problem?: string;
  isOptional?: boolean;
  /** Whether the label is only for screen readers. */
  isLabelHidden?: boolean;
  children: ReactNode;
}

/** Label, hint and error around an input. */
export function FieldFrame(props: FieldFrameProps) {
  const { id, label, hint, problem, isOptional, isLabelHidden, children } = props;
  const words = useWords();
  return (
    <div className={problem ? 'field is-wrong' : 'field'}>
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : undefined}>
        {label}
        {isOptional && <span className="faint"> {words.optional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="problem">
          {problem}
        </p>
      )}
      {children}
    </div>
  );
}
