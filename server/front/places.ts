/** Limits simultaneous requests per network address. */
export class Slots {
  private readonly held = new Map<string, number>();

  constructor(private readonly mostOfOne: number) {}

  /** Takes a slot for an address if one is free. */
  take(client: string): boolean {
    const held = this.held.get(client) ?? 0;
    if (held >= this.mostOfOne) return false;
    this.held.set(client, held + 1);
    return true;
  }

  leave(client: string): void {
    const held = (this.held.get(client) ?? 0) - 1;
    if (held > 0) this.held.set(client, held);
    else this.held.delete(client);
  }
}
