/** Takes single files out of a ZIP archive (PKWARE APPNOTE 4.3) in the browser. */

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const DEFLATED = 8;

interface Entry {
  method: number;
  size: number;
  local: number;
}

/** The files with these names; null for one that is missing or cannot be read. */
export async function filesInZip(zip: Blob, names: readonly string[]): Promise<(File | null)[]> {
  const entries = await entriesOf(zip).catch(() => new Map<string, Entry>());
  const taken = names.map(async (name) => {
    const entry = entries.get(name);
    return entry ? fileOf(zip, name, entry).catch(() => null) : null;
  });
  return Promise.all(taken);
}

async function entriesOf(zip: Blob): Promise<Map<string, Entry>> {
  const from = Math.max(0, zip.size - END_LENGTH - LONGEST_COMMENT);
  const tail = await viewOf(zip.slice(from));
  let end = tail.byteLength - END_LENGTH;
  while (end >= 0 && tail.getUint32(end, true) !== END) end -= 1;
  const start = tail.getUint32(end + 16, true);
  const directory = await viewOf(zip.slice(start, start + tail.getUint32(end + 12, true)));
  const entries = new Map<string, Entry>();
  let at = 0;
  for (let n = tail.getUint16(end + 10, true); n > 0; n -= 1) {
    const nameLength = directory.getUint16(at + 28, true);
    const name = new Uint8Array(directory.buffer, at + ENTRY_LENGTH, nameLength);
    entries.set(new TextDecoder().decode(name), {
      method: directory.getUint16(at + 10, true),
      size: directory.getUint32(at + 20, true),
      local: directory.getUint32(at + 42, true),
    });
    const rest = directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
    at += ENTRY_LENGTH + nameLength + rest;
  }
  return entries;
}

async function fileOf(zip: Blob, name: string, { method, size, local }: Entry): Promise<File> {
  const head = await viewOf(zip.slice(local, local + LOCAL_LENGTH));
  const start = local + LOCAL_LENGTH + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = zip.slice(start, start + size);
  const bytes =
    method === DEFLATED
      ? await new Response(
          packed.stream().pipeThrough(new DecompressionStream('deflate-raw')),
        ).blob()
      : packed;
  return new File([bytes], name.split('/').at(-1) ?? name);
}

async function viewOf(part: Blob): Promise<DataView> {
  return new DataView(await part.arrayBuffer());
}
