/** `delivery/missing-stem`: a delivery lists its stems and leaves out one that its specification asks for. */
import { specRule } from './deliveries.ts';

export const missingStem = specRule({
  code: 'delivery/missing-stem',
  severity: 'warning',
  title: 'A delivery has all the stems that its specification asks for.',
  check({ id, delivery: { stems } }, spec, report) {
    const last = stems.at(-1);
    if (!last) return; // it says nothing of stems: those of the specification are meant
    const listed = new Set(stems.map(({ key }) => stemKey(key)));
    const missing = spec.stems.filter(({ key }) => !listed.has(stemKey(key)));
    if (missing.length === 0) return;
    const names = missing.map(({ written }) => written);
    const [first, ...others] = names;
    const what =
      others.length > 0 ? `the stems ${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : `the stem ${first}`;
    const { row, start } = stems[0]!.at;
    report({
      message: `\`${id.written}\` goes without ${what}, which \`${spec.id.written}\` asks for. Once the session is archived, a stem costs another day on the stage. Add it, or name the specification that is meant.`,
      at: { row, start, end: last.at.row === row ? last.at.end : stems[0]!.at.end },
      related: missing.map(({ written, at }) => ({ at, message: `\`${spec.id.written}\` asks for ${written}.` })),
      fixes: [
        {
          title: `Add ${names.join(', ')}`,
          edits: [{ at: { row: last.at.row, start: last.at.end, end: last.at.end }, text: `, ${names.join(', ')}` }],
          preferred: true,
        },
      ],
    });
  },
});

/** Houses write some stems in two ways. */
const SAME: Readonly<Record<string, string>> = { FX: 'SFX', EFX: 'SFX', 'M&E': 'ME', MNE: 'ME', DIA: 'DX', MUS: 'MX' };

function stemKey(written: string): string {
  const key = written.toUpperCase();
  return SAME[key] ?? key;
}
