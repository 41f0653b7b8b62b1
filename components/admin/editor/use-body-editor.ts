import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { Placeholder } from '@tiptap/extensions/placeholder';
import { TrailingNode } from '@tiptap/extensions/trailing-node';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { textLength } from '@/domain/documents/plain/text-length';
import type { BodyEditorProps } from './contract';
import { cursorOnFocus } from './cursor-on-focus';
import { documentOf } from './document-of';
import { readEarly, takeOver } from './early/take-over';
import { pastedFiles } from './files/pasted-files';
import { freshSelection } from './fresh-selection';
import type { EditorHost } from './host';
import { editorKeys } from './keys';
import { sizeLimits } from './limits';
import { linking } from './linking';
import { MarkedBlock } from './marked-block';
import { pasting } from './pasting';
import { bodySchema } from './schema/extensions';
import { selectedWhole } from './selected-whole';
import { singleGalleries } from './single-galleries';
import { slashAttributes, slashMenu } from './slash/slash-menu';
import { shortcuts } from './typing/shortcuts';
import { smartTyping } from './typing/smart-typing';
import { fileUploads } from './uploads/file-uploads';
import { editorViews } from './views/views';

const TELL_EVERY = 300;

/** The editor instance; null until it is created in the browser. */
export function useBodyEditor(props: BodyEditorProps, host: EditorHost): Editor | null {
  const { language, dir, document, label, describedBy, editable = true } = props;
  const latest = useRef(props);
  latest.current = props;
  const pending = useRef<ReturnType<typeof setTimeout> | null>(null);
  const told = useRef('');
  const [early] = useState(() => readEarly(props.early ?? null));

  function tell(editor: Editor) {
    pending.current = null;
    if (editor.isDestroyed) return;
    const now = documentOf(editor);
    const json = JSON.stringify(now);
    if (json === told.current) return;
    told.current = json;
    latest.current.onChange?.(now, textLength(now, language));
  }

  const [extensions] = useState(() => [
    ...bodySchema,
    freshSelection,
    cursorOnFocus,
    editorKeys(host),
    selectedWhole,
    editorViews(host),
    pasting(host),
    pastedFiles(host),
    slashMenu(host),
    shortcuts(host),
    smartTyping(language),
    linking(
      () => host.announce(host.say('inserted', { what: host.words.link })),
      (href) => host.open({ kind: 'videoLink', pos: null, href }),
    ),
    fileUploads(host),
    singleGalleries,
    sizeLimits(host),
    MarkedBlock,
    UndoRedo,
    TrailingNode,
    Gapcursor,
    Dropcursor.configure({ color: 'var(--color-accent)', width: 2 }),
    Placeholder.configure({ placeholder: host.words.placeholder }),
    ...(props.more ?? []),
  ]);

  const editor = useEditor({
    immediatelyRender: true,
    editable,
    injectCSS: false,
    enablePasteRules: false,
    extensions,
    content: document,
    editorProps: {
      scrollMargin: { top: 168, bottom: 48, left: 0, right: 0 },
      scrollThreshold: { top: 168, bottom: 48, left: 0, right: 0 },
      attributes: (state) => ({
        class: 'prose',
        ...slashAttributes(state),
        'aria-label': label,
        ...(describedBy && { 'aria-describedby': describedBy }),
        ...(!editable && { 'aria-readonly': 'true' }),
        lang: language,
        dir,
        spellcheck: 'true',
      }),
    },
    onCreate: ({ editor: made }) => {
      told.current = JSON.stringify(documentOf(made));
    },
    onUpdate: ({ editor: changed, transaction }) => {
      if (!transaction.getMeta('uiEvent')) host.warn('');
      pending.current ??= setTimeout(() => tell(changed), TELL_EVERY);
    },
    onBlur: ({ editor: left }) => {
      if (pending.current) clearTimeout(pending.current);
      if (pending.current) tell(left);
    },
  });

  useLayoutEffect(() => {
    if (editor && early) takeOver(editor, early);
  }, [editor, early]);
  useEffect(() => void editor?.setEditable(editable, false), [editor, editable]);
  useEffect(() => () => clearTimeout(pending.current ?? undefined), []);
  return editor;
}
