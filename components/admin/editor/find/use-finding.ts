import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useMemo, useState } from 'react';
import type { EditorHost } from '@/components/admin/editor/host';
import { type FieldMatch, matchAfter, matchesInFields, replaceInFields } from './find-fields';
import {
  findingIn,
  findPlugin,
  goTo,
  isFinding,
  look,
  replaceAll,
  replaceOne,
} from './find-plugin';
import type { Sought } from './find-text';

/** Matches in the fields of the text and in its body, and the current one of them. */
export interface FindingEverywhere {
  total: number;
  /** Number of the current match, from 1; the fields come first. */
  at: number;
  /** The current match, where it is in a field. */
  match: FieldMatch | null;
  go(way: 1 | -1): void;
  replaceThis(words: string): void;
  /** @returns number of replaced matches */
  replaceEach(words: string): number;
}

/** Begins in the body after the cursor, and with the fields where the body has no match. */
export function useFinding(editor: Editor, host: EditorHost, sought: Sought): FindingEverywhere {
  const { fields: source, language } = host;
  const [fields, setFields] = useState(() => source?.read() ?? []);
  const [fieldAt, setFieldAt] = useState<number | null>(null);
  const body = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const { matches, at, sought: known } = findingIn(now.state);
      return { total: matches.length, at, known };
    },
  });
  const inFields = useMemo(
    () => matchesInFields(fields, sought, language),
    [fields, sought, language],
  );
  const isNone = body.known === sought && body.total === 0;
  const chosen = isNone ? (fieldAt ?? 0) : fieldAt;
  const match = chosen === null ? null : (inFields[chosen] ?? inFields.at(-1) ?? null);
  const total = inFields.length + body.total;
  const at = match ? inFields.indexOf(match) : inFields.length + body.at;

  useEffect(() => {
    if (!isFinding(editor.state)) editor.registerPlugin(findPlugin(language));
    return () => {
      if (!editor.isDestroyed) look(editor, null);
    };
  }, [editor, language]);
  useEffect(() => {
    setFieldAt(null);
    setFields(source?.read() ?? []);
    look(editor, sought);
    showCurrent(editor);
  }, [editor, source, sought]);
  useEffect(() => source?.watch(() => setFields(source.read())), [source]);
  useEffect(() => source?.mark(match), [source, match]);
  useEffect(() => () => source?.mark(null), [source]);

  return {
    total,
    at: at + 1,
    match,
    go(way) {
      if (total === 0) return;
      const next = (at + way + total) % total;
      const isInField = next < inFields.length;
      setFieldAt(isInField ? next : null);
      if (isInField) return;
      goTo(editor, next - inFields.length);
      showCurrent(editor);
    },
    replaceThis(words) {
      if (match && source) {
        source.write(match, words);
        const now = source.read();
        setFields(now);
        const next = matchAfter(matchesInFields(now, sought, language), now, match, words);
        setFieldAt(next);
        if (next !== null) return;
      } else if (body.total > 0 && !replaceOne(editor, words)) return;
      showCurrent(editor);
    },
    replaceEach(words) {
      const n = source ? replaceInFields(source, inFields, words) : 0;
      if (source) setFields(source.read());
      return n + replaceAll(editor, words);
    },
  };
}

/** Between the panel and a match below it, in pixels. */
const MARGIN = 16;

/** Scrolls the current match of the body to where toolbar and panel do not cover it. */
function showCurrent({ view }: Editor): void {
  const current = view.dom.querySelector('.is-found.is-current');
  const head = view.dom.closest('.body-editor')?.querySelector('.body-head');
  if (!current || !head) return;
  current.scrollIntoView({ block: 'center' });
  const covered = head.getBoundingClientRect().bottom - current.getBoundingClientRect().top;
  if (covered > 0) window.scrollBy(0, -covered - MARGIN);
}
