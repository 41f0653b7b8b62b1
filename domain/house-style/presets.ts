import { DEFAULT_STYLE, type HouseStyle } from './house-style';

export const PRESETS = ['hectograph', 'herbarium'] as const;

export type Preset = (typeof PRESETS)[number];

/** Colours and type of the built-in styles; what an archive entered itself stays as it is. */
const LOOKS: Record<Preset, Pick<HouseStyle, 'accent' | 'accentDark' | 'type' | 'heads'>> = {
  hectograph: {
    accent: DEFAULT_STYLE.accent,
    accentDark: DEFAULT_STYLE.accentDark,
    type: DEFAULT_STYLE.type,
    heads: DEFAULT_STYLE.heads,
  },
  herbarium: { accent: '#0b5d3b', accentDark: '', type: 'grotesque', heads: 'plain' },
};

export function withPreset(style: HouseStyle, preset: Preset): HouseStyle {
  return { ...style, ...LOOKS[preset] };
}
