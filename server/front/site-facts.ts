import { type Connection, openConnection } from '@/db/open';
import type { Cursor } from '@/domain/reader/cursor';
import { redirectPath } from '@/domain/redirects/redirect';
import { DEFAULT_SETTINGS, type SiteSettings } from '@/domain/settings/settings';
import type { Offered } from '@/server/http/reader-address';
import { KnownAddresses } from './known-addresses';

/**
 * Reads facts from the content database on the front's own connection: languages offered to
 * readers, redirects, and existing names. Only requests without a cached page use it.
 */
export class SiteSettingsReader {
  private readonly connection: Connection;
  private readonly statements;
  private version = -1;
  private known: Offered = DEFAULT_SETTINGS;

  private readonly addresses: KnownAddresses;

  /** @param file the content database @param routes of the build, as Next writes them */
  constructor(file: string, routes: readonly string[] = []) {
    this.connection = openConnection(file, { readonly: true });
    this.addresses = new KnownAddresses(this.connection, routes);
    this.statements = {
      version: this.connection.prepare('pragma data_version').pluck(),
      settings: this.connection.prepare("select value from setting where key = 'site'").pluck(),
      redirect: this.connection.prepare('select target from redirect where path = ?').pluck(),
    };
  }

  /** The languages offered to readers, as last committed. */
  offered(): Offered {
    const version = Number(this.statements.version.get());
    if (version !== this.version) {
      this.version = version;
      const value = this.statements.settings.get();
      const settings: Partial<SiteSettings> = typeof value === 'string' ? JSON.parse(value) : {};
      this.known = { ...DEFAULT_SETTINGS, ...settings };
    }
    return this.known;
  }

  /** The target of a redirect, or null. @param path as requested */
  redirect(path: string): string | null {
    const key = redirectPath(path);
    const target = key ? this.statements.redirect.get(key) : undefined;
    return typeof target === 'string' ? target : null;
  }

  /** Whether a page may exist at a reader's address. @param canonical in canonical form */
  mayExist(canonical: string): boolean {
    return this.addresses.mayExist(canonical);
  }

  /** Whether a list can have a page with this cursor. */
  isPlace(cursor: Cursor): boolean {
    return this.addresses.isPlace(cursor);
  }

  close(): void {
    this.connection.close();
  }
}
