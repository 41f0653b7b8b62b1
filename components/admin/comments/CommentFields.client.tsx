'use client';

import { useTranslations } from 'use-intl/react';
import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import type { PossiblyMentioned } from '@/domain/mentions/mention';
import { MentionArea } from './MentionArea.client';

interface CommentFieldsProps {
  users: readonly PossiblyMentioned[];
  language: string;
  dir: 'ltr' | 'rtl';
}

/** What a comment is about within its paragraph, what it says, and what it suggests. */
export function CommentFields({ users, language, dir }: CommentFieldsProps) {
  const t = useTranslations();
  return (
    <>
      <input type="hidden" name="start" defaultValue="0" />
      <TextArea
        name="words"
        label={t('review.comment.words')}
        hint={t('review.comment.wordsHint')}
        rows={2}
        lang={language}
        dir={dir}
        isOptional
      />
      <MentionArea label={t('review.comment.label')} rows={3} users={users} />
      <Checkbox name="suggests" value="yes" label={t('review.suggestion.label')} />
      <div className="[.tick:not(:has(:checked))+&]:hidden">
        <Field
          name="replacement"
          label={t('review.suggestion.put')}
          hint={t('review.suggestion.putHint')}
          lang={language}
          dir={dir}
          isOptional
        />
      </div>
    </>
  );
}
