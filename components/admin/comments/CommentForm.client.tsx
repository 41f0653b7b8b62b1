'use client';

import { type ComponentProps, useEffect, useRef } from 'react';
import { Form, type FormHandle } from '@/components/admin/ui/forms/Form.client';
import { bringToSight } from '@/components/admin/ui/kept/typed-fields';
import { noteCommentForm } from './open-comments';

/**
 * A form in which a comment is added, answered or edited. While it has words that were not sent, a
 * decision about the text (`DecisionForm`) asks whether to add them.
 */
export function CommentForm(props: ComponentProps<typeof Form> & { id: string }) {
  const { id } = props;
  const handle = useRef<FormHandle>(null);
  useEffect(() => {
    const form = () => document.getElementById(id);
    return noteCommentForm({
      words: () => wordsIn(form()),
      send: async () => (await handle.current?.send()) ?? NOT_THERE,
      focus() {
        const element = form();
        if (!(element instanceof HTMLFormElement)) return;
        bringToSight(element, []);
        // Opens the part of the page that it is in.
        window.location.hash = id;
        window.dispatchEvent(new HashChangeEvent('hashchange'));
        requestAnimationFrame(() => bodyOf(element)?.focus());
      },
    });
  }, [id]);
  return <Form {...props} handle={handle} />;
}

const NOT_THERE = { status: 'broken' as const, problems: {}, values: {} };

function bodyOf(form: HTMLFormElement): HTMLElement | null {
  return form.querySelector<HTMLElement>('textarea[name="body"]');
}

/** What the comment says, or the words that it suggests; empty where nothing of it was typed. */
function wordsIn(form: HTMLElement | null): string {
  if (!(form instanceof HTMLFormElement)) return '';
  const field = (name: string) => form.elements.namedItem(name);
  const body = field('body');
  if (body instanceof HTMLTextAreaElement && body.value !== body.defaultValue) {
    if (body.value.trim() !== '') return body.value.trim();
  }
  const suggests = field('suggests');
  const replacement = field('replacement');
  const isSuggested = suggests instanceof HTMLInputElement && suggests.checked;
  if (!isSuggested || !(replacement instanceof HTMLInputElement)) return '';
  const about = field('words');
  const was = about instanceof HTMLTextAreaElement ? about.value : '';
  return replacement.value === was ? '' : replacement.value.trim();
}
