'use client';

import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { optionAfter } from '@/components/admin/ui/combobox/combobox';
import { OptionList, optionId } from '@/components/admin/ui/combobox/OptionList';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import type { PossiblyMentioned } from '@/domain/mentions/mention';
import { type TypedMention, typedMention } from '@/domain/mentions/typed-mention';

interface MentionAreaProps {
  label: string;
  rows: number;
  defaultValue?: string;
  users: readonly PossiblyMentioned[];
}

const MOST_OFFERED = 8;

/** The words of a comment; after an @ it offers the users whose name is being typed. */
export function MentionArea({ label, rows, defaultValue, users }: MentionAreaProps) {
  const t = useTranslations();
  const listId = useId();
  const [typed, setTyped] = useState<TypedMention | null>(null);
  const [at, setAt] = useState(0);
  const named = typed ? users.filter(({ name }) => fits(name, typed.sought)) : [];
  const offered = named.filter(({ maySee }) => maySee).slice(0, MOST_OFFERED);
  const stranger = typed?.sought ? named.find(({ maySee }) => !maySee) : undefined;
  const note = stranger && t('review.comment.mentionNot', { name: stranger.name });
  const isShown = offered.length > 0 || stranger !== undefined;

  /** The list goes when the cursor leaves the name that it is for. */
  function leave(field: HTMLTextAreaElement) {
    if (typed && typedIn(field)?.at !== typed.at) setTyped(null);
  }

  function follow(field: HTMLTextAreaElement) {
    const found = typedIn(field);
    if (found?.at === typed?.at && found?.sought === typed?.sought) return;
    setTyped(found);
    setAt(0);
  }

  function put(field: HTMLTextAreaElement, { name }: PossiblyMentioned) {
    const found = typedIn(field);
    if (!found) return;
    field.setRangeText(`@${name} `, found.at, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    // A longer name may begin with this one; it is not offered in its place.
    setTyped(null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (!isShown || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const chosen = offered[at];
    const next = optionAfter(event.key, at, offered.length);
    if (event.key === 'Escape') {
      event.stopPropagation();
      setTyped(null);
    } else if (event.key === 'Enter' && chosen) put(event.currentTarget, chosen);
    else if (next !== null) setAt(next);
    else return;
    event.preventDefault();
  }

  return (
    <div className="relative w-full">
      <TextArea
        name="body"
        label={label}
        rows={rows}
        dir="auto"
        defaultValue={defaultValue}
        hint={t('review.comment.mentionHint')}
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={isShown && offered[at] ? optionId(listId, at) : undefined}
        onInput={(event) => follow(event.currentTarget)}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => leave(event.currentTarget)}
        onClick={(event) => leave(event.currentTarget)}
        onBlur={() => setTyped(null)}
      />
      <OptionList
        id={listId}
        label={t('review.comment.mentionList')}
        isShown={isShown}
        at={at}
        options={offered.map((user) => ({
          key: user.id,
          label: user.name,
          take: () => {
            const field = document.activeElement;
            if (field instanceof HTMLTextAreaElement) put(field, user);
          },
        }))}
        note={note}
      />
      <p role="status" className="sr-only">
        {note}
      </p>
    </div>
  );
}

function typedIn({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) {
  return selectionStart === selectionEnd ? typedMention(value, selectionStart) : null;
}

/** Whether a name, or a word of it, begins with what is typed. */
function fits(name: string, sought: string): boolean {
  const wanted = sought.toLowerCase();
  const whole = name.toLowerCase();
  return whole.startsWith(wanted) || whole.includes(` ${wanted}`);
}
