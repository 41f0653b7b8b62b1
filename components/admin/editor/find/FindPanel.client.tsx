'use client';

import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { EditorHost } from '@/components/admin/editor/host';
import { Button } from '@/components/admin/ui/Button';
import { useWords } from '@/components/admin/ui/Words.client';
import { excerptOf, type FieldMatch } from './find-fields';
import { useFinding } from './use-finding';

export interface FindPanelProps {
  editor: Editor;
  host: EditorHost;
  canReplace: boolean;
  /** Changes each time the panel is asked for. */
  asked: number;
  onClose: () => void;
}

const ROW = 'flex flex-wrap items-center gap-x-3 gap-y-1';

const INPUT =
  'min-h-[2.125rem] min-w-0 max-w-[22rem] flex-[1_1_10rem] border border-field bg-sheet px-2 py-1';

/**
 * Finds words in the title, subtitle, teaser and body of the text, and replaces them. It is not
 * modal: the text can be edited meanwhile.
 */
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
  const options = useMemo(
    () => ({ words: sought, matchCase, ignoreAccents, wholeWords }),
    [sought, matchCase, ignoreAccents, wholeWords],
  );
  const { total, at, match, ...finding } = useFinding(editor, host, options);

  useEffect(() => {
    if (asked > 0) field.current?.select();
  }, [asked]);

  const go = (way: 1 | -1) => {
    setSaid('');
    finding.go(way);
  };
  const close = () => {
    onClose();
    if (match) host.fields?.focus(match);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      if (event.target === field.current) go(event.shiftKey ? -1 : 1);
      else replaceThis();
    }
  };
  function replaceThis() {
    setSaid('');
    finding.replaceThis(by);
  }
  function replaceEach() {
    const n = finding.replaceEach(by);
    if (n > 0) setSaid(say('replaced', { n }));
  }

  const isNone = total === 0;
  const where = match
    ? say('findAtField', { at, n: total, field: match.field.label })
    : say('findAt', { at, n: total });
  const count = isNone ? words.findNone : where;
  return (
    <search
      className="grid grid-cols-1 gap-[0.375rem] border-line border-b bg-sheet py-2 text-small"
      aria-label={words.find}
      onKeyDown={onKeyDown}
    >
      <div className={ROW}>
        <label className="min-w-[7rem]" htmlFor={`${id}-find`}>
          {words.findWhat}
        </label>
        <input
          ref={field}
          id={`${id}-find`}
          className={INPUT}
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
        <p role="status" className="min-w-[6rem]">
          {said || (sought === '' ? '' : count)}
        </p>
        <Button kind="quiet" onClick={close}>
          {useWords().close}
        </Button>
      </div>
      {match && <Excerpt match={match} language={host.language} />}
      {canReplace && (
        <div className={ROW}>
          <label className="min-w-[7rem]" htmlFor={`${id}-by`}>
            {words.replaceBy}
          </label>
          <input
            id={`${id}-by`}
            className={INPUT}
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
      <div className={ROW}>
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

/** A match in a field, which cannot be highlighted there, with the words around it. */
function Excerpt({ match, language }: { match: FieldMatch; language: string }) {
  const { before, found, after } = excerptOf(match);
  return (
    <p>
      {match.field.label}:{' '}
      <bdi lang={language}>
        {before}
        <mark className="bg-accent text-on-accent">{found}</mark>
        {after}
      </bdi>
    </p>
  );
}
