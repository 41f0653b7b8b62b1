'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Combobox } from '@/components/admin/ui/combobox/Combobox.client';
import { fieldId } from '@/components/admin/ui/forms/field-id';
import { useField } from '@/components/admin/ui/forms/form-context';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import type { PossiblyMentioned } from '@/domain/mentions/mention';

interface MentionAreaProps {
  label: string;
  rows: number;
  defaultValue?: string;
  users: readonly PossiblyMentioned[];
}

const MOST_OFFERED = 8;

/** The words of a comment, with a field that puts the name of a user into them. */
export function MentionArea({ label, rows, defaultValue, users }: MentionAreaProps) {
  const t = useTranslations();
  const { id } = useField('body', null);
  const [isUsed, setIsUsed] = useState(false);
  const [sought, setSought] = useState('');
  const choice = useRef<HTMLInputElement>(null);
  const fits = ({ name }: PossiblyMentioned) => name.toLowerCase().includes(sought.toLowerCase());
  const found = users.filter(fits);
  const offered = found.filter(({ maySee }) => maySee);
  const stranger = sought === '' ? undefined : found.find(({ maySee }) => !maySee);
  const nobody = found.length === 0 ? t('review.comment.mentionNone') : undefined;
  const note = stranger ? t('review.comment.mentionNot', { name: stranger.name }) : nobody;
  const area = () => document.getElementById(id);

  function put(name: string) {
    const field = area();
    setSought('');
    if (!(field instanceof HTMLTextAreaElement)) return;
    const { selectionStart: at, value } = field;
    const before = value.slice(0, at);
    const sign = before.endsWith('@') ? '' : /\S$/u.test(before) ? ' @' : '@';
    field.focus();
    field.setRangeText(`${sign}${name} `, at, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function leave(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    area()?.focus();
  }

  return (
    <>
      <TextArea
        name="body"
        label={label}
        rows={rows}
        dir="auto"
        defaultValue={defaultValue}
        hint={t('review.comment.mentionHint')}
        onFocus={() => setIsUsed(true)}
        onInput={(event) => {
          const { data } = event.nativeEvent as InputEvent;
          const field = event.currentTarget;
          const before = field.value.slice(0, field.selectionStart - 1);
          if (data === '@' && !/[\p{L}\p{N}]$/u.test(before)) choice.current?.focus();
        }}
      />
      {isUsed && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field.
        <div className="field comment-mention" onKeyDown={leave}>
          <label htmlFor={fieldId(id, 'mention')}>{t('review.comment.mention')}</label>
          <Combobox
            ref={choice}
            id={fieldId(id, 'mention')}
            value={sought}
            onChange={(event) => setSought(event.currentTarget.value)}
            dir="auto"
            listLabel={t('review.comment.mentionList')}
            options={offered
              .slice(0, MOST_OFFERED)
              .map(({ id: key, name }) => ({ key, label: name, take: () => put(name) }))}
            note={note}
            onEnter={() => offered[0] && put(offered[0].name)}
          />
        </div>
      )}
    </>
  );
}
