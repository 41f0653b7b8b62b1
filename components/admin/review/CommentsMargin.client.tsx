'use client';

import { useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Form } from '@/components/admin/ui/forms/Form.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { useMoment } from '@/components/admin/ui/use-moment';
import { useSaveFirst } from '@/components/admin/writing/autosave/use-save-first';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import type { AnchorBlock } from '@/domain/anchors/anchor';
import { anchorText } from '@/domain/anchors/anchor-text';
import { moved } from '@/domain/anchors/place';
import { isGone, isOpen, type PlacedThread, placedIn, quoteOf } from '@/domain/comments/comment';
import type { Document } from '@/domain/documents/document';
import { shortened } from '@/domain/documents/plain/shortened';
import { jsonKey } from '@/domain/documents/same';
import { direction } from '@/i18n/languages';
import { type CommentActions, ThreadView } from './ThreadView';
import { useWrittenBlock } from './use-written-block';

interface CommentsMarginProps {
  storyId: string;
  language: string;
  /** Each with its place at the time of rendering. */
  threads: readonly PlacedThread[];
  /** The document to which those places refer. */
  document: Document;
  revisionId: string;
  actions: CommentActions;
}

/** What others commented on the text that is being written, in the order of its paragraphs, which it follows. */
export function CommentsMargin(props: CommentsMarginProps) {
  const { storyId, language, threads, actions, revisionId } = props;
  const { text, turn, focusBlock, readRevision } = useTextEditing();
  const t = useTranslations();
  const words = { t, moment: useMoment() };
  const known = useRef(props.document);
  known.current = props.document;
  const written = useWrittenBlock();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text changes in place; `turn` counts changes.
  const [blocks, placed] = useMemo(() => {
    const now = blocksOf(text.current.body);
    const was = blocksOf(known.current);
    const found = threads.map((thread) => {
      const anchor = moved(thread, thread.place, was);
      return placedIn({ ...thread, ...anchor }, now, language);
    });
    const order = ({ place }: PlacedThread) => place.at ?? Number.MAX_SAFE_INTEGER;
    return [now, found.sort((a, b) => order(a) - order(b))] as const;
  }, [threads, language, turn]);
  const saveFirst = useSaveFirst((form) => form.set('revisionId', readRevision()));
  const open = threads.filter(isOpen).length;

  return (
    <section className="comments" id="comments" aria-labelledby="comments-title">
      <h2 className="desk-label" id="comments-title">
        {t('review.comment.title', { count: open })}
      </h2>
      {placed.map((thread) => (
        <ThreadView
          key={thread.id}
          {...{ thread, storyId, language, words, actions }}
          isGone={isGone(thread)}
          above={
            thread.place.at !== null && (
              <p className="comment-about">
                <button
                  type="button"
                  className="button is-quiet"
                  onClick={() => focusBlock(thread.place.at ?? 0)}
                >
                  <span className="unseen">{t('review.comment.go')} </span>
                  <span lang={language} dir={direction(language)}>
                    {shortened(quoteOf(blocks[thread.place.at]?.text ?? ''), 60) ||
                      t('review.comment.wordless')}
                  </span>
                </button>
              </p>
            )
          }
        />
      ))}
      <Disclosure summary={t('review.comment.add')}>
        <Form action={actions.comment} id="comment" beforeSending={saveFirst} empties>
          <TextIdFields storyId={storyId} language={language} />
          <input type="hidden" name="revisionId" value={revisionId} />
          <Select
            name="position"
            label={t('review.comment.about')}
            defaultValue={written === null ? 'text' : String(written)}
            options={[
              { value: 'text', label: t('review.comment.whole') },
              ...blocks.map((block, index) => ({
                value: String(index),
                label: `${index + 1}. ${shortened(quoteOf(block.text), 60) || t('review.comment.wordless')}`,
                language,
              })),
            ]}
          />
          <TextArea name="body" label={t('review.comment.label')} rows={3} dir="auto" />
          <SubmitButton kind="plain">{t('review.comment.button')}</SubmitButton>
        </Form>
      </Disclosure>
    </section>
  );
}

/** In the browser a paragraph is identified by its whole content. */
function blocksOf(document: Document): AnchorBlock[] {
  return document.content.map((block) => {
    const text = anchorText(block);
    return { hash: text || jsonKey(block), text };
  });
}
