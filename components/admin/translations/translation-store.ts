import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { Block } from '@/domain/documents/document';
import { isBlank, skeletonOf } from '@/domain/translations/skeleton';
import { changeOf, type Followed, type RowStatus, rowStatusOf } from './rows/marks';
import { type AlignedRow, hasWords, type Owner, type Row, rowsOf, type Source } from './rows/rows';

/** What a machine proposes for a row. */
export interface Proposal {
  name: string;
  block: Block;
}

export interface TranslationState {
  places: readonly AlignedRow[];
  /** Rows that were called done and go out with the next save, and those that the server has. */
  pending: ReadonlyMap<string, Followed>;
  settled: ReadonlySet<string>;
  proposals: ReadonlyMap<string, Proposal>;
  /** The row in which the cursor or the focus is. */
  current: string | null;
}

/** What the two sides share: the source's rows, where they stand, and what was said of them. */
export class TranslationStore {
  readonly rows: readonly Row[];
  /** Where each row's words of the source are shown; the editor puts them beside its blocks. */
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

  /** The rows of a text's blocks, told from the blocks alone. */
  readonly align = (doc: Node): Owner[] => {
    const { content }: { content: Block[] } = doc.toJSON();
    return rowsOf(this.given, content).owners;
  };

  /** The element that holds a row's words of the source. */
  cell(key: string): HTMLElement {
    const made = this.cells.get(key) ?? document.createElement('div');
    this.cells.set(key, made);
    return made;
  }

  /** Whether nothing was written there yet: it is empty, or as the source's structure was copied. */
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

  row(key: string | null): Row | undefined {
    return this.rows.find((each) => each.key === key);
  }

  standing({ row, isEmpty }: AlignedRow): RowStatus {
    const { pending, settled } = this.state;
    if (!row) return 'inStep';
    return rowStatusOf(row, pending.has(row.key) || settled.has(row.key), isEmpty);
  }

  /** Calls a change of the source followed; it is sent with the next save. */
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

  /** The server knows it: what was sent, or what an action did at once. */
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
