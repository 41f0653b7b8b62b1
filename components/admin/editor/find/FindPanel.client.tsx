'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { EditorHost } from '@/components/admin/editor/host';
import { Button } from '@/components/admin/ui/Button';
import { useWords } from '@/components/admin/ui/Words.client';
import {
  findingIn,
  findPlugin,
  isFinding,
  look,
  replaceAll,
  replaceOne,
  step,
} from './find-plugin';

export interface FindPanelProps {
  editor: Editor;
  host: EditorHost;
  canReplace: boolean;
  /** Changes each time the panel is asked for. */
  asked: number;
  onClose: () => void;
}

/** Between the panel and a match below it, in pixels. */
const MARGIN = 16;

/** Finds words in the text and replaces them. It is not modal: the text can be edited meanwhile. */
export function FindPanel({ editor, host, canReplace, asked, onClose }: FindPanelProps) {
  const { words, say } = host;
  const [sought, setSought] = useState(() => selectedWords(editor));
  const [by, setBy] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWords, setWholeWords] = useState(false);
  const [ignoreAccents, setIgnoreAccents] = useState(false);
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const { total, at } = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const finding = findingIn(now.state);
      return { total: finding.matches.length, at: finding.at };
    },
  });

  useEffect(() => {
    if (!isFinding(editor.state)) editor.registerPlugin(findPlugin(host.language));
    return () => {
      if (!editor.isDestroyed) look(editor, null);
    };
  }, [editor, host]);
  useEffect(() => {
    look(editor, { words: sought, matchCase, ignoreAccents, wholeWords });
    showCurrent(editor);
  }, [editor, sought, matchCase, ignoreAccents, wholeWords]);
  useEffect(() => {
    if (asked > 0) field.current?.select();
  }, [asked]);

  const go = (way: 1 | -1) => {
    setSaid('');
    step(editor, way);
    showCurrent(editor);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      if (event.target === field.current) go(event.shiftKey ? -1 : 1);
      else replaceThis();
    }
  };
  function replaceThis() {
    setSaid('');
    if (total > 0 && !replaceOne(editor, by)) return;
    showCurrent(editor);
  }
  function replaceEach() {
    const n = replaceAll(editor, by);
    if (n > 0) setSaid(say('replaced', { n }));
  }

  const isNone = total === 0;
  const count = isNone ? words.findNone : say('findAt', { at: at + 1, n: total });
  return (
    <search className="find-panel" aria-label={words.find} onKeyDown={onKeyDown}>
      <div className="find-row">
        <label htmlFor={`${id}-find`}>{words.findWhat}</label>
        <input
          ref={field}
          id={`${id}-find`}
          value={sought}
          lang={host.language}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setSaid('');
            setSought(event.target.value);
          }}
        />
        <Button kind="quiet" aria-disabled={isNone} onClick={() => go(-1)}>
          {words.findPrevious}
        </Button>
        <Button kind="quiet" aria-disabled={isNone} onClick={() => go(1)}>
          {words.findNext}
        </Button>
        <p role="status" className="find-count">
          {said || (sought === '' ? '' : count)}
        </p>
        <Button kind="quiet" onClick={onClose}>
          {useWords().close}
        </Button>
      </div>
      {canReplace && (
        <div className="find-row">
          <label htmlFor={`${id}-by`}>{words.replaceBy}</label>
          <input
            id={`${id}-by`}
            value={by}
            lang={host.language}
            dir="auto"
            autoComplete="off"
            onChange={(event) => setBy(event.target.value)}
          />
          <Button kind="quiet" aria-disabled={isNone} onClick={replaceThis}>
            {words.replaceOne}
          </Button>
          <Button kind="quiet" aria-disabled={isNone} onClick={replaceEach}>
            {words.replaceAll}
          </Button>
        </div>
      )}
      <div className="find-row">
        <label>
          <input
            type="checkbox"
            checked={matchCase}
            onChange={(event) => setMatchCase(event.target.checked)}
          />{' '}
          {words.matchCase}
        </label>
        <label>
          <input
            type="checkbox"
            checked={ignoreAccents}
            onChange={(event) => setIgnoreAccents(event.target.checked)}
          />{' '}
          {words.ignoreAccents}
        </label>
        <label>
          <input
            type="checkbox"
            checked={wholeWords}
            onChange={(event) => setWholeWords(event.target.checked)}
          />{' '}
          {words.wholeWords}
        </label>
      </div>
    </search>
  );
}

/** The selected words, if they are few. */
function selectedWords({ state: { doc, selection } }: Editor): string {
  const { from, to, $from, $to } = selection;
  return $from.sameParent($to) && to - from <= 100 ? doc.textBetween(from, to) : '';
}

/** Scrolls the current match to where toolbar and panel do not cover it. */
function showCurrent({ view }: Editor): void {
  const current = view.dom.querySelector('.is-found.is-current');
  const head = view.dom.closest('.body-editor')?.querySelector('.body-head');
  if (!current || !head) return;
  current.scrollIntoView({ block: 'center' });
  const covered = head.getBoundingClientRect().bottom - current.getBoundingClientRect().top;
  if (covered > 0) window.scrollBy(0, -covered - MARGIN);
}
