'use client';

import { type ComponentProps, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/admin/ui/Button';
import { NOTE } from '@/components/admin/ui/classes';
import { Dialog } from '@/components/admin/ui/Dialog.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import { type FormState, IDLE } from '@/components/admin/ui/forms/form-state';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { shortened } from '@/domain/documents/plain/shortened';
import { addComments, type CommentForm, openComments } from './open-comments';

type Choice = 'add' | 'without' | 'back';

interface Asked {
  comments: readonly CommentForm[];
  choose(choice: Choice): void;
}

const BEGINNING = 120;

/** A form to approve, publish or send back a text. It first asks whether to add comments that were typed and not sent. */
export function DecisionForm({ beforeSending, ...form }: ComponentProps<typeof Form>) {
  const t = useTranslations();
  const [asked, setAsked] = useState<Asked | null>(null);

  async function askFirst(data: FormData): Promise<FormState | null> {
    const comments = openComments();
    if (comments.length > 0) {
      const choice = await new Promise<Choice>((choose) => setAsked({ comments, choose }));
      setAsked(null);
      if (choice === 'back') {
        // After the closing dialog has returned the focus.
        setTimeout(() => comments[0]?.focus());
        return IDLE;
      }
      const refused = choice === 'add' ? await addComments(comments) : null;
      if (refused) {
        const message = t('review.unsent.notAdded');
        return { status: 'broken', message, problems: {}, values: {} };
      }
    }
    return (await beforeSending?.(data)) ?? null;
  }

  return (
    <>
      <Form {...form} beforeSending={askFirst} />
      {asked && <Question {...asked} />}
    </>
  );
}

function Question({ comments, choose }: Asked) {
  const t = useTranslations();
  const count = comments.length;
  return (
    <Dialog
      title={t('review.unsent.title', { count })}
      onClose={() => choose('back')}
      focusOn="[data-add]"
    >
      <p>{t('review.unsent.words', { count })}</p>
      {comments.map((comment, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change.
        <blockquote key={at} className={NOTE} dir="auto">
          {shortened(comment.words(), BEGINNING)}
        </blockquote>
      ))}
      <p className="faint">{t('review.unsent.kept', { count })}</p>
      <Toolbar>
        <Button kind="main" data-add onClick={() => choose('add')}>
          {t('review.unsent.add', { count })}
        </Button>
        <Button onClick={() => choose('without')}>{t('review.unsent.without', { count })}</Button>
        <Button kind="quiet" onClick={() => choose('back')}>
          {t('review.unsent.back', { count })}
        </Button>
      </Toolbar>
    </Dialog>
  );
}
