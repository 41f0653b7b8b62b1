import { absolute } from '@/app/address';
import { readHouseStyle } from '@/app/house-style';
import type { Feed } from '@/domain/feeds/feed';
import { iconsOf, logoFor } from '@/domain/house-style/logo';

/** Smaller icons are for the tabs of browsers; JSON Feed asks for 64 pixels and more. */
const SMALLEST = 64;

/** The mark and the logo of the house style, which programs show beside a feed. */
export async function feedImages(language: string): Promise<Pick<Feed, 'icon' | 'logo'>> {
  const { logos } = await readHouseStyle();
  const [small, ...larger] = iconsOf(logos)
    .filter(({ size }) => size >= SMALLEST)
    .map(({ name }) => absolute(`/media/${name}`));
  const logo = logoFor(logos, language);
  return {
    icon: small ? { url: larger.at(-1) ?? small, small } : null,
    logo: logo && absolute(`/media/${logo.light.name}`),
  };
}
