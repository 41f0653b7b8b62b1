import type { NodeViewConstructor } from '@tiptap/pm/view';
import type { EditorHost } from '@/components/admin/editor/host';
import type { ItemAccess } from '@/domain/documents/document';
import { direction, languageName } from '@/i18n/languages';
import { element } from './element';
import { NOTE_STAND, noteMark } from './note-mark';

/** The number is a CSS counter; screen readers read the note's text. A double click opens it. */
export function footnoteView(host: EditorHost): NodeViewConstructor {
  return (node, view, getPos) => {
    const dom = element('sup', noteMark(node, host.words), [element('img', NOTE_STAND)]);
    dom.addEventListener('click', (event) => {
      const pos = getPos();
      if (!view.editable || pos === undefined || event.button !== 0) return;
      host.open({ kind: 'footnote', pos });
    });
    return { dom, ignoreMutation: () => true };
  };
}

export function passageView(host: EditorHost): NodeViewConstructor {
  return (node) => {
    const name = element('span', { class: 'passage-language', contenteditable: 'false' });
    const contentDOM = element('div', { class: 'passage-words' });
    const dom = element('div', { class: 'passage' }, [name, contentDOM]);
    const show = (attributes: { lang: string; dir: string }) => {
      name.textContent = languageName(attributes.lang, host.interfaceLanguage);
      contentDOM.setAttribute('lang', attributes.lang);
      contentDOM.setAttribute('dir', attributes.dir);
    };
    show({ lang: node.attrs.lang, dir: node.attrs.dir });
    return {
      dom,
      contentDOM,
      update(next) {
        if (next.type !== node.type) return false;
        show({ lang: next.attrs.lang, dir: next.attrs.dir });
        return true;
      },
      ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
    };
  };
}

/**
 * What it is, and the item's title, dates, access and call number as on the public page, but without
 * a link.
 */
export function archivalItemView(host: EditorHost): NodeViewConstructor {
  return ({ attrs }) => {
    const dom = element('p', { class: 'archival-item', contenteditable: 'false' }, [
      element('span', { class: 'passage-language', ...ofInterface(host) }, [
        host.words.archivalItem,
      ]),
      element('span', attrs.href ? { class: 'as-link' } : {}, [attrs.label]),
      ' ',
      ...(attrs.dates ? ['(', element('bdi', {}, [attrs.dates]), ') '] : []),
      element('bdi', { class: 'call-number' }, [attrs.identifier]),
      ...(attrs.access
        ? [' ', element('small', ofInterface(host), [accessWords(host, attrs.access)])]
        : []),
    ]);
    return { dom, ignoreMutation: () => true };
  };
}

/** Attributes of words of the interface within a text. */
export function ofInterface({ interfaceLanguage }: EditorHost): Record<string, string> {
  return { lang: interfaceLanguage, dir: direction(interfaceLanguage) };
}

/** How an item can be consulted, as readers see it. */
export function accessWords({ say }: EditorHost, access: ItemAccess): string {
  return say('itemAccessShown', { access });
}
