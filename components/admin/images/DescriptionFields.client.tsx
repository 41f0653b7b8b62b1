'use client';

import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/admin/ui/Button';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import type { OfferedImage } from '@/domain/images/library';
import { direction } from '@/i18n/languages';
import { type Described, useDescription } from './use-description';

interface DescriptionFieldsProps {
  image: Described;
  /** Content language of the alternative text. */
  language: string;
  proposed?: string;
  /** Whether the first field gets the focus. */
  hasFocus?: boolean;
  /** @param isAsked whether it was saved by button or Enter */
  onSaved(image: OfferedImage, isAsked: boolean): void;
}

/**
 * Alternative text and credit of an image, where it is placed. Saved by button, by Enter, and when
 * the focus leaves. No form: it may be within another one.
 */
export function DescriptionFields(props: DescriptionFieldsProps) {
  const { image, language, proposed, hasFocus, onSaved } = props;
  const t = useTranslations('images');
  const id = useId();
  const isAsked = useRef(false);
  const first = useRef<HTMLTextAreaElement>(null);
  const saved = (now: OfferedImage) => onSaved(now, isAsked.current);
  const form = useDescription({ image, language, proposed, onSaved: saved });
  const { given, change, state, isChanged } = form;

  useEffect(() => {
    if (hasFocus) first.current?.focus();
  }, [hasFocus]);

  function save(asked: boolean) {
    isAsked.current = asked;
    void form.save();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement)
      return;
    event.preventDefault();
    save(true);
  }

  function onBlur({ currentTarget, target, relatedTarget }: FocusEvent) {
    // The window was left, not the field.
    if (document.activeElement === target) return;
    if (!currentTarget.contains(relatedTarget)) save(false);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would belong to the form around the text
    <div
      role="group"
      aria-label={t('describeHere')}
      className="grid gap-3 border border-field border-s-4 border-s-accent bg-board p-4 text-start text-small leading-[1.45]"
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <div className="field">
        <label htmlFor={`${id}-alt`}>{t('alt')}</label>
        <p className="hint" id={`${id}-hint`}>
          {t('altHint')}
        </p>
        <textarea
          ref={first}
          id={`${id}-alt`}
          rows={2}
          lang={language}
          dir={direction(language)}
          aria-describedby={`${id}-hint`}
          value={given.alt}
          disabled={given.decorative}
          onChange={(event) => change({ alt: event.target.value })}
        />
      </div>
      <label className="tick">
        <input
          type="checkbox"
          checked={given.decorative}
          onChange={(event) => change({ decorative: event.target.checked, alt: '' })}
        />{' '}
        {t('decorative')}
      </label>
      <div className="field">
        <label htmlFor={`${id}-credit`}>{t('credit')}</label>
        <input
          id={`${id}-credit`}
          type="text"
          dir="auto"
          value={given.credit}
          onChange={(event) => change({ credit: event.target.value })}
        />
      </div>
      <Toolbar>
        <Button kind="main" onClick={() => save(true)} disabled={!isChanged}>
          {t('save')}
        </Button>
        <span role="status">{state === 'saving' && t('saving')}</span>
      </Toolbar>
      {typeof state === 'object' && (
        <p role="alert" className="problem">
          {state.problem}{' '}
          {state.signInAt && (
            <a href={state.signInAt} target="_blank" rel="noreferrer">
              {t('toSignIn')}
            </a>
          )}
        </p>
      )}
    </div>
  );
}
