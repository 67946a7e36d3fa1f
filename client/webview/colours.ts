/** Arithmetic on the theme's colours: the page mixes, it never invents. */

/** Red, green, blue 0–255 and opacity 0–1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb(…)` and `rgba(…)`, the forms theme variables come in. */
export function parseColour(text: string): Colour | undefined {
  const trimmed = text.trim();
  const hex = /^#([0-9a-f]{3,8})$/i.exec(trimmed)?.[1];
  if (hex && hex.length !== 5 && hex.length !== 7) {
    const digits = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const at = (index: number): number => Number.parseInt(digits.slice(index, index + 2), 16);
    return [at(0), at(2), at(4), digits.length === 8 ? at(6) / 255 : 1];
  }
  const numbers = /^rgba?\(([^)]*)\)$/i
    .exec(trimmed)?.[1]
    ?.split(/[\s,/]+/)
    .filter((part) => part !== '');
  if (!numbers || numbers.length < 3) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers.map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part),
  );
  return [red, green, blue, alpha].some(Number.isNaN) ? undefined : [red, green, blue, alpha];
}

/** `over` laid on `under` at the given strength 0–1 (times its own opacity); the result is as opaque as `under`. */
export function mix(under: Colour, over: Colour, strength: number): Colour {
  const share = strength * over[3];
  const blend = (index: 0 | 1 | 2): number => Math.round(under[index] + (over[index] - under[index]) * share);
  return [blend(0), blend(1), blend(2), under[3]];
}

export function css(colour: Colour): string {
  return `rgba(${colour[0]},${colour[1]},${colour[2]},${Math.round(colour[3] * 1000) / 1000})`;
}

/** Contrast of two opaque colours as WCAG 2 counts it: 1 … 21. */
export function contrast(one: Colour, other: Colour): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The first of the colours that can be read as words on `ground` (4.5 to 1, WCAG 1.4.3), else the strongest. */
export function legible(ground: Colour, ...colours: readonly [Colour, ...Colour[]]): Colour {
  return strongEnough(4.5, ground, colours);
}

/** The first of the colours that can be seen as a shape on `ground` (3 to 1, WCAG 1.4.11), else the strongest. */
export function visible(ground: Colour, ...colours: readonly [Colour, ...Colour[]]): Colour {
  return strongEnough(3, ground, colours);
}

function strongEnough(least: number, ground: Colour, colours: readonly [Colour, ...Colour[]]): Colour {
  const good = colours.find((colour) => contrast(ground, colour) >= least);
  return good ?? colours.reduce((best, colour) => (contrast(ground, colour) > contrast(ground, best) ? colour : best));
}

function luminance(colour: Colour): number {
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}
