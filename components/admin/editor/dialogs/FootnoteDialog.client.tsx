'use client';

import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { putFootnote, removeNode } from '@/components/admin/editor/commands/inserts';
import { hasMark, toggleMark } from '@/components/admin/editor/commands/marks';
import { cursorOnFocus } from '@/components/admin/editor/cursor-on-focus';
import { freshSelection } from '@/components/admin/editor/fresh-selection';
import { linking } from '@/components/admin/editor/linking';
import { noteSchema } from '@/components/admin/editor/schema/extensions';
import { MenuTool } from '@/components/admin/editor/toolbar/MenuTool.client';
import { formatMenu } from '@/components/admin/editor/toolbar/menus';
import { Tool } from '@/components/admin/editor/toolbar/Tool.client';
import { formatsIn } from '@/components/admin/editor/toolbar/tool-state';
import { useRoving } from '@/components/admin/editor/toolbar/use-roving';
import { markShortcuts } from '@/components/admin/editor/typing/shortcuts';
import { smartTyping } from '@/components/admin/editor/typing/smart-typing';
import type { Footnote, LineInline } from '@/domain/documents/document';
import { noteOf, noteParagraphs } from '@/domain/documents/notes';
import { direction } from '@/i18n/languages';
import type { NodeDialogParts } from './dialog-parts';
import { EditorDialog } from './EditorDialog.client';
import { KeptNote } from './KeptNote.client';
import { LanguageDialog } from './LanguageDialog.client';
import { LinkDialog } from './LinkDialog.client';
import { noteKeys } from './note-keys';
import { notePasting } from './note-pasting';

/** The text of a footnote, in a small editor. */
export function FootnoteDialog({ editor, host, pos, onClose }: NodeDialogParts) {
  const { words, language } = host;
  const tools = useRef<HTMLDivElement>(null);
  const { onKeyDown, onFocus } = useRoving(tools);
  const [problem, setProblem] = useState('');
  const [inner, setInner] = useState<'link' | 'language' | null>(null);
  const [begin] = useState(() => {
    const node = pos === null ? null : editor.state.doc.nodeAt(pos);
    const note: Footnote | undefined = node?.toJSON();
    const paragraphs = noteParagraphs(note?.content).map((content) => ({
      type: 'paragraph',
      content,
    }));
    return { type: 'doc', content: paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph' }] };
  });
  const note = useEditor({
    immediatelyRender: true,
    injectCSS: false,
    enablePasteRules: false,
    extensions: [
      ...noteSchema,
      freshSelection,
      cursorOnFocus,
      noteKeys(setInner, onClose),
      markShortcuts,
      smartTyping(language),
      linking(() => host.announce(host.say('inserted', { what: words.link }))),
      notePasting(host, editor.schema, setProblem),
    ],
    content: begin,
    editorProps: {
      attributes: {
        role: 'textbox',
        class: 'note-words',
        'aria-label': words.footnoteText,
        'aria-multiline': 'true',
        lang: language,
        dir: direction(language),
      },
    },
  });
  useEffect(() => {
    // Set at once, with the cursor at the end, so that no typed letter is lost.
    note.commands.setTextSelection(note.state.doc.content.size);
    note.view.focus();
  }, [note]);
  const on = useEditorState({
    editor: note,
    selector: ({ editor: { state } }) => ({
      bold: hasMark(state, 'bold'),
      italic: hasMark(state, 'italic'),
      link: hasMark(state, 'link'),
      language: hasMark(state, 'language'),
      formats: formatsIn(state),
    }),
  });

  function put() {
    const written = note.state.doc.children.filter(({ textContent }) => textContent.trim() !== '');
    if (written.length === 0) return setProblem(words.footnoteEmpty);
    const paragraphs = written.map((each): LineInline[] => each.toJSON().content);
    const before = editor.state;
    putFootnote(editor, noteOf(paragraphs), pos);
    if (editor.state === before) return setProblem(words.tooLong);
    host.announce(host.say('inserted', { what: words.footnote }));
    onClose();
  }

  function closeInner() {
    flushSync(() => setInner(null));
    note.view.focus();
  }

  const more = pos !== null && (
    <button
      type="button"
      className="button is-plain"
      onClick={() => {
        removeNode(editor, pos);
        host.announce(host.say('removed', { what: words.footnote }));
        onClose();
      }}
    >
      {words.remove}
    </button>
  );
  return (
    <EditorDialog
      title={words.footnote}
      doLabel={words.done}
      closeLabel={words.cancel}
      more={more}
      onDo={put}
      onClose={onClose}
    >
      <div
        ref={tools}
        role="toolbar"
        aria-label={words.toolbar}
        className="flex flex-wrap gap-0_5"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {(['bold', 'italic'] as const).map((name) => (
          <Tool
            key={name}
            icon={name}
            label={words[name]}
            isPressed={on[name]}
            onUse={() => toggleMark(note, name)}
          />
        ))}
        <MenuTool
          label={words.moreFormatting}
          shown={words.moreFormatting}
          items={formatMenu(note, words, on.formats)}
        />
        {(['link', 'language'] as const).map((name) => (
          <Tool
            key={name}
            icon={name}
            label={words[name]}
            isPressed={on[name]}
            onUse={() => setInner(name)}
          />
        ))}
      </div>
      <KeptNote note={note} />
      <EditorContent editor={note} className="w-[min(32rem,100vw-6rem)]" />
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {inner === 'link' && <LinkDialog editor={note} host={host} onClose={closeInner} />}
      {inner === 'language' && <LanguageDialog editor={note} host={host} onClose={closeInner} />}
    </EditorDialog>
  );
}
