import { type Connection, openConnection, queriesOf } from '@/db/open';
import { publicIcon } from '@/domain/media/icon-queries';
import type { Medium } from '@/domain/media/media';
import { type FindPublic, publicMedia } from '@/domain/media/queries';

/** Limit on cached names, after which the cache is emptied. */
const MOST_REMEMBERED = 20_000;

/**
 * Finds out which media files are public, on a connection used for nothing else. Results are cached
 * until the next commit, so that unpublishing takes effect with the next request.
 */
export class PublicMedia {
  private readonly connection: Connection;
  private readonly version;
  private readonly ask: FindPublic;
  /** The icon of browser tabs, or null. */
  readonly icon: () => Promise<Medium | null>;
  private readonly known = new Map<string, Medium | null>();
  private seen = -1;

  constructor(file: string) {
    this.connection = openConnection(file, { readonly: true });
    this.version = this.connection.prepare('pragma data_version').pluck();
    const read = queriesOf(this.connection);
    this.ask = publicMedia(read);
    this.icon = publicIcon(read);
  }

  /** The public file with this name, or null. */
  readonly find: FindPublic = async (name) => {
    const version = Number(this.version.get());
    if (version !== this.seen || this.known.size >= MOST_REMEMBERED) this.known.clear();
    this.seen = version;
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const found = await this.ask(name);
    // Not cached if something was committed meanwhile.
    if (Number(this.version.get()) === version) this.known.set(name, found);
    return found;
  };

  close(): void {
    this.connection.close();
  }
}
