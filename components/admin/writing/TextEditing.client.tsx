'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { BodyEditorHandle } from '@/components/admin/editor/contract';
import type { Document } from '@/domain/documents/document';
import type { TextLength } from '@/domain/documents/plain/text-length';
import type { CheckedDetails } from '@/domain/publishing/publish-checks';
import { isSameContent, TEXT_FIELDS, type TextContent } from '@/domain/texts/text-content';
import type { TextPresence } from '@/domain/writing/edit-lock';
import type { CopyKey } from './autosave/local-copies';
import type { AddressProblem, SaveMore } from './autosave/save-request';
import type { Addresses, Screen } from './autosave/saved-page';
import { useSaveBeforeLinks } from './autosave/use-save-before-links';
import { useSaving } from './autosave/use-saving';
import { useDetails } from './details/use-details';
import { useNewerDetails } from './details/use-newer-details';
import { EditorContext, type EditorWire } from './editor-wire';
import { useDecision } from './presence/use-decision';
import { useChecks } from './publishing/use-checks';
import { type TextEditingValue as DeskState, TextEditingContext } from './text-editing-context';

interface DeskProps {
  place: CopyKey;
  addresses: Addresses;
  /** Presence at rendering; null where nobody else can be. */
  around: TextPresence | null;
  text: TextContent;
  slug: string;
  version: number;
  savedAt: number;
  revisionId: string;
  checkFacts: CheckedDetails;
  length: TextLength;
  more?: TextEditingExtras;
  children: ReactNode;
}

/** Additional data that a page saves with the text. The object must stay the same. */
export interface TextEditingExtras {
  read(): SaveMore;
  onSaved(sent: SaveMore): void;
}

/** State and saving of one text while it is edited. */
export function TextEditing(given: DeskProps) {
  const text = useRef<TextContent>(given.text);
  const editor = useRef<BodyEditorHandle>(null);
  const typedSlug = useRef<string | undefined>(undefined);
  const [turn, setTurn] = useState(0);
  const router = useRouter();
  const [known, setKnown] = useState({
    slug: given.slug,
    addressProblem: null as AddressProblem | null,
  });
  const revision = useRef(given.revisionId);
  const [length, setLength] = useState(given.length);
  const { text: opened, place, addresses, version, savedAt, around, more } = given;
  const changed = useRef<(body: Document) => void>(() => undefined);
  const unshown = useRef<Document | null>(null);
  const put = useCallback((next: TextContent) => {
    text.current = { ...next };
    if (editor.current) editor.current.replaceDocument(next.body);
    else unshown.current = next.body;
    for (const field of TEXT_FIELDS) {
      const input = document.getElementById(`text-${field}`);
      if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) {
        input.value = next[field];
      }
    }
    setTurn((before) => before + 1);
  }, []);

  const { checks, hear, renew } = useChecks(given, text, turn);

  const screen = useMemo<Screen>(() => {
    return {
      read: () => ({ ...text.current, body: editor.current?.getDocument() ?? text.current.body }),
      readSlug: () => typedSlug.current,
      catchUp() {
        const body = editor.current?.getDocument();
        if (body) changed.current(body);
      },
      readMore: () => more?.read() ?? {},
      onSaved: ({ slug, addressProblem, checkFacts, revisionId }, sent) => {
        // The text now exists, so the panels for review, publishing and history are loaded.
        if (revision.current === '') router.refresh();
        revision.current = revisionId;
        setKnown({ slug, addressProblem });
        hear(checkFacts);
        more?.onSaved(sent);
      },
      put,
    };
  }, [put, more, router, hear]);
  const begun = { version, savedAt, text: opened, around };
  const saving = useSaving({ place, addresses, begun, screen });
  const { typed } = saving;
  const decided = useDecision(around, saving.around);
  const facts = useDetails(renew);
  useNewerDetails(saving.around?.details ?? null, facts);
  const [cover, showCover] = useState<DeskState['cover']>();
  useSaveBeforeLinks(saving, facts);

  changed.current = (body) => {
    if (isSameContent({ ...text.current, body }, text.current)) return;
    text.current = { ...text.current, body };
    typed();
    setTurn((before) => before + 1);
  };

  const wire = useMemo<EditorWire>(() => {
    return {
      ref: (made) => {
        editor.current = made;
        // Set before the editor existed, which starts with the server's text.
        if (made && unshown.current) made.replaceDocument(unshown.current);
        if (made) unshown.current = null;
      },
      initial: opened.body,
      onChange: (body, length) => {
        changed.current(body);
        setLength(length);
      },
      onDescribed: () => void renew(),
    };
  }, [opened.body, renew]);
  const markBlock = useCallback((index: number | null) => editor.current?.markBlock(index), []);
  const desk = useMemo<DeskState>(() => {
    return {
      ...saving,
      ...known,
      checks,
      decided,
      ...length,
      facts,
      cover,
      showCover,
      ask() {
        saving.ask();
        void facts.save();
      },
      text,
      turn,
      put,
      typedInto(name, value) {
        if (name === 'slug') typedSlug.current = value;
        else text.current = { ...text.current, [name]: value };
        saving.typed();
        setTurn((before) => before + 1);
      },
      readRevision: () => revision.current,
      focusBlock: (index, words) => editor.current?.focusBlock(index, words),
      replaceWords: (index, range, words) =>
        editor.current?.replaceWords(index, range, words) ?? false,
      markBlock,
    };
  }, [saving, known, checks, decided, length, facts, cover, turn, put, markBlock]);

  return (
    <TextEditingContext value={desk}>
      <EditorContext value={wire}>{given.children}</EditorContext>
    </TextEditingContext>
  );
}
