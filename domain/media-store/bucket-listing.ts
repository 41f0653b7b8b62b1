/** An object as a bucket lists it. */
interface BucketObject {
  key: string;
  bytes: number;
  changedAt: number;
}

const SIGNS: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/**
 * Reads one page of a bucket's list (`ListObjectsV2`). Keys with other signs than ours are left out.
 * @returns the objects, and what asks for the next page; empty at the end
 * @throws Error when it is no such list
 */
export function readListing(xml: string): { objects: BucketObject[]; next: string } {
  if (!/<ListBucketResult[\s>]/.test(xml))
    throw new Error('The bucket did not answer with a list.');
  const entries = [...xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)].map(
    ([, each = '']) => each,
  );
  const objects = entries.flatMap((entry) => {
    const key = textOf(entry, 'Key');
    const bytes = Number(textOf(entry, 'Size') || Number.NaN);
    const changedAt = Date.parse(textOf(entry, 'LastModified'));
    return /^[A-Za-z0-9_./-]+$/.test(key) && Number.isSafeInteger(bytes)
      ? [{ key, bytes, changedAt }]
      : [];
  });
  const isCut = textOf(xml, 'IsTruncated') === 'true';
  const next = isCut ? textOf(xml, 'NextContinuationToken') : '';
  if (isCut && !next) throw new Error('The bucket broke its list off.');
  return { objects, next };
}

function textOf(xml: string, name: string): string {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
  return found.replace(/&(lt|gt|quot|apos|amp);/g, (_, sign: string) => SIGNS[sign] ?? '');
}
