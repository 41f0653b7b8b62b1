import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import {
  type EditorState,
  NodeSelection,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Sought } from './find-text';
import { type Match, matchesIn } from './matches';

export interface Finding {
  sought: Sought | null;
  matches: readonly Match[];
  /** Index of the current match; -1 for none. */
  at: number;
}

/** The part of the editor that is needed here, so that it also runs without a browser. */
interface Finder {
  readonly view: { readonly state: EditorState; dispatch(tr: Transaction): void };
}

const key = new PluginKey<Finding>('find');
const NOTHING: Finding = { sought: null, matches: [], at: -1 };

/** Matches that are highlighted: those nearest to the current one. All are counted and replaced. */
const MOST_SHOWN = 1_000;

export const findingIn = (state: EditorState): Finding => key.getState(state) ?? NOTHING;

/** Whether the plugin is there already. */
export const isFinding = (state: EditorState) => key.getState(state) !== undefined;

/** Looks for words in the text, follows every change of it, and highlights the matches. */
export function findPlugin(language: string): Plugin<Finding> {
  return new Plugin<Finding>({
    key,
    state: {
      init: () => NOTHING,
      apply: (tr, was) => next(tr, was, language),
    },
    props: { decorations: (state) => shown(state.doc, findingIn(state)) },
  });
}

/** Begins with the match at or after the selection; null ends it. */
export function look({ view }: Finder, sought: Sought | null): void {
  view.dispatch(view.state.tr.setMeta(key, { sought }));
}

/** Goes to a match and selects it. */
export function goTo({ view }: Finder, index: number): void {
  const match = findingIn(view.state).matches[index];
  if (!match) return;
  const { tr } = view.state;
  const { from, to, note } = match;
  const selection =
    note === null ? TextSelection.create(tr.doc, from, to) : NodeSelection.create(tr.doc, note);
  view.dispatch(tr.setSelection(selection).setMeta(key, { at: index }));
}

/** Replaces the current match and goes to the next one. */
export function replaceOne({ view }: Finder, text: string): boolean {
  const before = view.state;
  const { matches, at } = findingIn(before);
  const match = matches[at];
  if (!match) return false;
  view.dispatch(
    closeHistory(put(before.tr, match, text)).setMeta(key, { from: match.from + text.length }),
  );
  return view.state !== before;
}

/** Replaces all matches as one undo step. @returns their number; 0 when it was refused */
export function replaceAll({ view }: Finder, text: string): number {
  const before = view.state;
  const { matches } = findingIn(before);
  if (matches.length === 0) return 0;
  const tr = matches.reduceRight((made, match) => put(made, match, text), before.tr);
  view.dispatch(closeHistory(tr));
  return view.state === before ? 0 : matches.length;
}

function put(tr: Transaction, { from, to }: Match, text: string): Transaction {
  return text === '' ? tr.delete(from, to) : tr.insertText(text, from, to);
}

function next(tr: Transaction, was: Finding, language: string): Finding {
  const asked: { sought?: Sought | null; at?: number; from?: number } = tr.getMeta(key) ?? {};
  const { sought = was.sought } = asked;
  if (!sought) return NOTHING;
  if (asked.at !== undefined) return { ...was, at: asked.at };
  if (sought === was.sought && !tr.docChanged) return was;
  const matches = matchesIn(tr.doc, sought, language);
  const current = was.matches[was.at];
  const begin = current ? tr.mapping.map(current.from, -1) : tr.selection.from;
  const from = asked.from ?? begin;
  const at = matches.findIndex((match) => match.from >= from);
  return { sought, matches, at: at < 0 && matches.length > 0 ? 0 : at };
}

let drawn: { doc: Node; finding: Finding; set: DecorationSet } | null = null;

function shown(doc: Node, finding: Finding): DecorationSet {
  if (drawn?.doc === doc && drawn.finding === finding) return drawn.set;
  const { matches, at } = finding;
  const first = Math.max(0, Math.min(at - MOST_SHOWN / 2, matches.length - MOST_SHOWN));
  const near = matches.slice(first, first + MOST_SHOWN).map(({ from, to, note }, index) => {
    const look = { class: first + index === at ? 'is-found is-current' : 'is-found' };
    return note === null
      ? Decoration.inline(from, to, look)
      : Decoration.node(note, note + (doc.nodeAt(note)?.nodeSize ?? 1), look);
  });
  const set = DecorationSet.create(doc, near);
  drawn = { doc, finding, set };
  return set;
}
