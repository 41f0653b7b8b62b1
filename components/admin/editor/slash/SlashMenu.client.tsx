'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { EditorHost } from '@/components/admin/editor/host';
import { ACTIVE, MENU, MENU_ENTRY } from '@/components/admin/editor/toolbar/menu-looks';
import { KEY } from '@/components/admin/ui/classes';
import { placeMenu } from './place-menu';
import { slashItems } from './slash-items';
import { activate, choose, optionId, SLASH_LIST, type Slash, slashIn } from './slash-menu';

/** Its place is that of the slash. */
const LIST = `${MENU} inset-x-auto w-[min(20rem,100%)] overscroll-contain`;

interface SlashMenuProps {
  editor: Editor;
  host: EditorHost;
}

/** The menu below a typed slash; the focus stays in the text (APG combobox with a listbox). */
export function SlashMenu({ editor, host }: SlashMenuProps) {
  const slash = useEditorState({ editor, selector: ({ editor: now }) => slashIn(now.state) });
  return slash && <OpenMenu editor={editor} host={host} slash={slash} />;
}

function OpenMenu({ editor, host, slash }: SlashMenuProps & { slash: Slash }) {
  const box = useRef<HTMLDivElement>(null);
  const items = slashItems(editor, host, slash.query);
  const found = host.say('slashFound', { n: items.length });

  useEffect(() => host.announce(found), [host, found]);
  useLayoutEffect(() => {
    if (box.current) placeMenu(box.current, editor.view, slash.from);
    const active = box.current?.querySelector('[aria-selected="true"]');
    active?.scrollIntoView({ block: 'nearest' });
  });

  if (items.length === 0) {
    return (
      <div ref={box} className={LIST}>
        <p className="faint px-3 py-[0.375rem]">{found}</p>
      </div>
    );
  }
  return (
    <div ref={box} role="listbox" id={SLASH_LIST} aria-label={host.words.insert} className={LIST}>
      {items.map((item, index) => (
        <button
          key={item.name}
          type="button"
          role="option"
          id={optionId(index)}
          aria-label={item.label}
          aria-selected={index === slash.active}
          className={`${MENU_ENTRY} ${index === slash.active ? ACTIVE : ''}`}
          tabIndex={-1}
          // Keeps the cursor in the text.
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => activate(editor, index)}
          onClick={() => choose(editor, item)}
        >
          <span>{item.label}</span>
          {item.typed && (
            <kbd dir="ltr" className={KEY}>
              {item.typed}
            </kbd>
          )}
        </button>
      ))}
    </div>
  );
}
