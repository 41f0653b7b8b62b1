'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FieldFrame } from '@/components/admin/ui/forms/FieldFrame';
import { useField } from '@/components/admin/ui/forms/form-context';
import {
  type Colour,
  contrastIn,
  isLegible,
  nearestLegible,
  readColour,
  type Scheme,
} from '@/domain/house-style/colour';

interface ColourFieldProps {
  name: string;
  label: string;
  hint: string;
  /** The pages that it is for. */
  scheme: Scheme;
  /** As stored; empty for none. */
  colour: Colour | '';
  isOptional?: boolean;
}

/** A colour as digits and in the browser's picker, with its contrast while it is chosen. */
export function ColourField(props: ColourFieldProps) {
  const { name, label, hint, scheme, colour, isOptional } = props;
  const t = useTranslations('houseStyle');
  const { id, problem, typed, aria } = useField(name, hint);
  const [chosen, setChosen] = useState(typed?.[0] ?? colour);
  const read = readColour(chosen);
  return (
    <FieldFrame {...{ id, label, hint, problem, isOptional }}>
      <div className="grid grid-cols-[minmax(0,1fr)_3.5rem] gap-2">
        <input
          {...aria}
          id={id}
          name={name}
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
          value={chosen}
          data-initial={colour}
          onChange={(event) => setChosen(event.target.value)}
        />
        <input
          type="color"
          aria-label={t('pick', { label })}
          className="h-[2.5rem]"
          value={read ?? '#808080'}
          onChange={(event) => setChosen(event.target.value)}
        />
      </div>
      <p className="hint" aria-live="polite">
        {read && isLegible(scheme, read) && t('holds', { ratio: shown(contrastIn(scheme, read)) })}
        {read &&
          !isLegible(scheme, read) &&
          t(scheme === 'light' ? 'problem.weak' : 'problem.weakDark', {
            ratio: shown(contrastIn(scheme, read)),
            colour: nearestLegible(scheme, read),
          })}
      </p>
    </FieldFrame>
  );
}

/** Rounded down, so that 4.49 is not shown as enough. */
function shown(ratio: number): number {
  return Math.floor(ratio * 10) / 10;
}
