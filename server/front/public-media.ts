import { type Connection, openConnection, queriesOf } from '@/db/open';
import type { Medium } from '@/domain/media/media';
import { type FindPublic, publicMedia } from '@/domain/media/queries';

/** Beyond so many remembered names, all are asked for anew. */
const MOST_REMEMBERED = 20_000;

/**
 * Which media readers may be sent, asked on a connection of its own that does nothing else. What was found holds until
 * something is committed, so that a withdrawal counts from the next request on.
 */
export class PublicMedia {
  private readonly connection: Connection;
  private readonly version;
  private readonly ask: FindPublic;
  private readonly known = new Map<string, Medium | null>();
  private seen = -1;

  constructor(file: string) {
    this.connection = openConnection(file, { readonly: true });
    this.version = this.connection.prepare('pragma data_version').pluck();
    this.ask = publicMedia(queriesOf(this.connection));
  }

  /** Finds a file that readers may be sent, or null. */
  readonly find: FindPublic = async (name) => {
    const version = Number(this.version.get());
    if (version !== this.seen || this.known.size >= MOST_REMEMBERED) this.known.clear();
    this.seen = version;
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const found = await this.ask(name);
    // Something may have been committed meanwhile.
    if (Number(this.version.get()) === version) this.known.set(name, found);
    return found;
  };

  close(): void {
    this.connection.close();
  }
}
