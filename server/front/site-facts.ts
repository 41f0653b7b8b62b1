import { type Connection, openConnection } from '@/db/open';
import { redirectPath } from '@/domain/site/redirect';
import { DEFAULT_SETTINGS, type SiteSettings } from '@/domain/site/settings';
import type { Offered } from '@/server/reader-address';

/**
 * What the front asks of the content database itself, on a connection of its own: which languages readers are offered,
 * and where short addresses lead. Only requests that no page answers come here.
 */
export class SiteFacts {
  private readonly connection: Connection;
  private readonly statements;
  private version = -1;
  private known: Offered = DEFAULT_SETTINGS;

  constructor(file: string) {
    this.connection = openConnection(file, { readonly: true });
    this.statements = {
      version: this.connection.prepare('pragma data_version').pluck(),
      settings: this.connection.prepare("select value from setting where key = 'site'").pluck(),
      redirect: this.connection.prepare('select target from redirect where path = ?').pluck(),
    };
  }

  /** The languages that readers are offered, as last committed. */
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

  /** Where a short address leads, or null. @param path as it was sent */
  redirect(path: string): string | null {
    const key = redirectPath(path);
    const target = key ? this.statements.redirect.get(key) : undefined;
    return typeof target === 'string' ? target : null;
  }

  close(): void {
    this.connection.close();
  }
}
