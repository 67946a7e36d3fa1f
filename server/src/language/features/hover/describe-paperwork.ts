/** The words of a cue as its paperwork says them: codes of cue sheets, reasons to record a line again. */
import type { CueFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { usageCode } from '../../model/usage.ts';
import { reasonsOf } from '../../model/vocabulary.ts';
import { plain } from './markdown.ts';

/** `On the cue sheet: BI for ASCAP, BMI; B for PRS`. Empty where nobody in the show belongs to a society with codes. */
export function describeUsage(show: Show, words: readonly string[]): string {
  const byCode = new Map<string, string[]>();
  for (const society of societiesIn(show)) {
    const code = usageCode(show, society, words);
    if (code !== undefined) byCode.set(code, [...(byCode.get(code) ?? []), plain(society)]);
  }
  const said = [...byCode].map(([code, societies]) => `${plain(code)} for ${societies.join(', ')}`);
  return said.length > 0 ? `On the cue sheet: ${said.join('; ')}` : '';
}

/** `Recorded again: Noise (N), too much wind`. Empty where no line says why. */
export function describeReasons(show: Show, lines: readonly CueFact[]): string {
  const reasons = reasonsOf(show, lines).map(({ title, code }) => plain(code ? `${title} (${code})` : title));
  return reasons.length > 0 ? `Recorded again: ${reasons.join(', ')}` : '';
}

/** The societies of the people and companies, each once, by name. */
function societiesIn(show: Show): string[] {
  const found = new Set<string>();
  for (let each: Show | undefined = show; each; each = each.outer) {
    for (const kind of ['person', 'company'] as const)
      for (const { society } of each.all(kind)) if (society) found.add(society.key);
  }
  return [...found].sort();
}
