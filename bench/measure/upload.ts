import { randomFillSync } from 'node:crypto';
import sharp from 'sharp';
import { type Figure, ofRounds } from '@/bench/figure';
import type { Outcome } from '@/bench/load/run';
import type { Bench } from '@/bench/plan';
import { startSite } from '@/bench/site/front';
import { STORY, TOPIC } from '@/bench/site/pages';
import { sampleCopy } from '@/bench/site/sample';
import { signInEditor } from '@/bench/site/signed-in';

const [WIDTH, HEIGHT] = [5_472, 3_648];
const READERS = { connections: 8, rate: 400 };
const FORMATS = ['jpeg', 'png'] as const;

/** Uploads of 20-megapixel images, from first byte to public files, under readers' requests. */
export async function measureUpload(bench: Bench): Promise<Figure[]> {
  const data = sampleCopy(bench.places, 'upload');
  const cookie = await signInEditor(data);
  const site = await startSite(bench.places, data);
  const { port } = site;
  const order = { port, paths: [STORY, TOPIC], milliseconds: bench.plan.busyMs, ...READERS };
  const send = (file: Buffer) => upload(port, `${cookie.name}=${cookie.value}`, file);
  await send(await photograph('jpeg', 0));
  await bench.generator.run(order);
  const figures: Figure[] = [];
  const quiet: Outcome['latency'][] = [];
  const busy: Outcome['latency'][] = [];
  for (const format of FORMATS) {
    const took: number[] = [];
    for (let round = 1; round <= bench.plan.rounds; round++) {
      const file = await photograph(format, round);
      quiet.push((await bench.generator.run(order)).latency);
      const hits = bench.generator.run(order);
      took.push(await send(file));
      busy.push((await hits).latency);
    }
    const name = `20 megapixels, ${format}: from upload to usable`;
    figures.push({ ...ofRounds({ group: 'j', name, unit: 's' }, took), target: { atMost: 3 } });
  }
  await site.stop();
  const p99 = (name: string, rounds: Outcome['latency'][]) =>
    ofRounds(
      { group: 'j', name, unit: 'ms' },
      rounds.map((each) => each.p99),
    );
  return [
    ...figures,
    p99('hit while no image is taken in: p99', quiet),
    p99('hit while images are taken in: p99', busy),
  ];
}

/** Seconds until the response with the image's files. */
async function upload(port: number, cookie: string, file: Buffer): Promise<number> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(file)]), 'bench');
  const origin = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const answer = await fetch(`${origin}/admin/images/upload`, {
    method: 'POST',
    headers: { cookie, origin, accept: 'application/json' },
    body: form,
  });
  if (!answer.ok) throw new Error(`The upload answered ${answer.status}: ${await answer.text()}`);
  await answer.text();
  return (performance.now() - began) / 1_000;
}

/** An image with as much detail as a photograph, different for each number. */
async function photograph(format: (typeof FORMATS)[number], number: number): Promise<Buffer> {
  const [width, height] = [WIDTH / 8, HEIGHT / 8];
  const pixels = randomFillSync(Buffer.alloc(width * height * 3));
  pixels[0] = number;
  const grown = sharp(pixels, { raw: { width, height, channels: 3 } }).resize(WIDTH, HEIGHT);
  if (format === 'jpeg') return grown.jpeg({ quality: 90 }).toBuffer();
  const whole = await grown.raw().toBuffer();
  // Noise in the lowest bits cannot be compressed, and would exceed the size limit.
  for (let at = 0; at < whole.length; at++) whole[at] = (whole[at] ?? 0) & 0xf0;
  const raw = { width: WIDTH, height: HEIGHT, channels: 3 } as const;
  return sharp(whole, { raw }).png({ compressionLevel: 6 }).toBuffer();
}
