'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { HEADING } from '@/components/admin/ui/classes';
import { FieldFrame } from '@/components/admin/ui/forms/FieldFrame';
import { useField } from '@/components/admin/ui/forms/form-context';
import { useTextEditing } from './text-editing-context';

const ADDRESS = 'flex flex-wrap items-center gap-[0.375rem] wrap-anywhere';

interface AddressFieldProps {
  /** Path before the address, such as `/en/stories/`. */
  before: string;
  isPublic: boolean;
  readOnly: boolean;
}

/** The address of a text that was never public: it follows the title until it is typed. */
export function AddressField({ before, isPublic, readOnly }: AddressFieldProps) {
  const { slug, addressProblem, typedInto } = useTextEditing();
  const t = useTranslations();
  const input = useRef<HTMLInputElement>(null);
  const hint = isPublic ? t('writing.field.addressPublic') : t('writing.field.addressHint');
  const { id, problem, typed, aria } = useField('slug', hint);

  useEffect(() => {
    const field = input.current;
    if (field && !addressProblem && document.activeElement !== field) field.value = slug;
  }, [slug, addressProblem]);

  if (isPublic) {
    return (
      <div className="field">
        <p className={HEADING}>{t('writing.field.address')}</p>
        <p className="hint">{hint}</p>
        <p dir="ltr" className={ADDRESS}>
          {before}
          <bdi>{slug}</bdi>
        </p>
      </div>
    );
  }
  const wrong = addressProblem && t(`writing.address.${codeOf(addressProblem.code)}`);
  const { proposal } = addressProblem ?? { proposal: null };
  return (
    <FieldFrame id={id} label={t('writing.field.address')} hint={hint} problem={wrong ?? problem}>
      <div className={ADDRESS} dir="ltr">
        <span className="faint">{before}</span>
        <input
          {...aria}
          aria-invalid={wrong || problem ? true : undefined}
          ref={input}
          id={id}
          name="slug"
          readOnly={readOnly}
          className="w-auto min-w-0 flex-[1_1_12rem]"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          defaultValue={typed?.[0] ?? slug}
        />
      </div>
      {proposal && (
        <button
          type="button"
          className="button is-quiet"
          onClick={() => {
            if (input.current) input.current.value = proposal;
            typedInto('slug', proposal);
          }}
        >
          {t('writing.address.take', { address: proposal })}
        </button>
      )}
    </FieldFrame>
  );
}

const CODES = [
  'slugUnprintable',
  'slugTooLong',
  'slugEmpty',
  'slugReserved',
  'slugTaken',
  'slugPublic',
] as const;

function codeOf(code: string): (typeof CODES)[number] {
  return CODES.find((known) => known === code) ?? 'slugEmpty';
}
