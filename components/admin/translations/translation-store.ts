import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { Block } from '@/domain/documents/document';
import { isBlank, skeletonOf } from '@/domain/translations/skeleton';
import { changeOf, type Followed, type RowStatus, rowStatusOf } from './rows/marks';
import { type AlignedRow, hasWords, type Owner, type Row, rowsOf, type Source } from './rows/rows';

/** The machine translation of a row. */
export interface Proposal {
  name: string;
  block: Block;
}

export interface TranslationState {
  places: readonly AlignedRow[];
  /** Rows confirmed as followed: to be sent with the next save, and known to the server. */
  pending: ReadonlyMap<string, Followed>;
  settled: ReadonlySet<string>;
  proposals: ReadonlyMap<string, Proposal>;
  /** Row with the cursor or the focus. */
  current: string | null;
}

/** State that both sides share: the source's rows, their positions and what was confirmed. */
export class TranslationStore {
  readonly rows: readonly Row[];
  /** Elements with the source text of each row; the editor places them between its blocks. */
  readonly cells = new Map<string, HTMLElement>();
  readonly remembered = new WeakMap<Node, string>();
  private readonly unwritten = new WeakMap<Node, boolean>();
  view: EditorView | null = null;
  private state: TranslationState = {
    places: [],
    pending: new Map(),
    settled: new Set(),
    proposals: new Map(),
    current: null,
  };
  private readonly listeners = new Set<() => void>();

  constructor(private readonly given: Source) {
    this.rows = rowsOf(given, []).rows;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): TranslationState => this.state;

  readonly show = (changed: Partial<TranslationState>): void => {
    this.state = { ...this.state, ...changed };
    for (const listener of this.listeners) listener();
  };

  /** Assigns rows to a text's blocks by content alone. */
  readonly align = (doc: Node): Owner[] => {
    const { content }: { content: Block[] } = doc.toJSON();
    return rowsOf(this.given, content).owners;
  };

  /** Element for the source text of a row. */
  cell(key: string): HTMLElement {
    const made = this.cells.get(key) ?? document.createElement('div');
    this.cells.set(key, made);
    return made;
  }

  /** Whether the block is empty, or only the copied structure of the source. */
  isUnwritten(node: Node, owner: Owner): boolean {
    const known = this.unwritten.get(node);
    if (known !== undefined) return known;
    const block: Block = node.toJSON();
    const row = this.row(owner);
    const isCopied =
      row?.source && hasWords(row)
        ? node.type.schema.nodeFromJSON(skeletonOf(row.source.block)).eq(node)
        : false;
    const answer = isCopied || isBlank(block);
    this.unwritten.set(node, answer);
    return answer;
  }

  /** The words of some blocks of the translation as they are now. */
  textOf(blocks: readonly number[]): string {
    const doc = this.view?.state.doc;
    return blocks.map((at) => doc?.maybeChild(at)?.textContent ?? '').join(' ');
  }

  row(key: string | null): Row | undefined {
    return this.rows.find((each) => each.key === key);
  }

  standing({ row, isEmpty }: AlignedRow): RowStatus {
    const { pending, settled } = this.state;
    if (!row) return 'inStep';
    return rowStatusOf(row, pending.has(row.key) || settled.has(row.key), isEmpty);
  }

  /** Marks a change of the source as followed; sent with the next save. */
  follow(key: string): boolean {
    const row = this.row(key);
    const change = row && changeOf(row);
    if (!change || this.state.settled.has(key)) return false;
    this.show({ pending: new Map(this.state.pending).set(key, change) });
    return true;
  }

  unfollow(key: string): void {
    const pending = new Map(this.state.pending);
    pending.delete(key);
    this.show({ pending });
  }

  /** Marks rows as known to the server after a save or an action. */
  settle(keys: readonly string[]): void {
    const pending = new Map(this.state.pending);
    for (const key of keys) pending.delete(key);
    this.show({ pending, settled: new Set([...this.state.settled, ...keys]) });
  }

  unsettle(key: string): void {
    const settled = new Set(this.state.settled);
    settled.delete(key);
    this.show({ settled });
  }

  propose(found: ReadonlyMap<string, Proposal>): void {
    this.show({ proposals: new Map([...this.state.proposals, ...found]) });
  }

  dropProposal(key: string): void {
    const proposals = new Map(this.state.proposals);
    proposals.delete(key);
    this.show({ proposals });
  }
}
