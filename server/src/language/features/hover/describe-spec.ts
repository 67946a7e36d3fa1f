/** A delivery specification: its figures as written. */
import type { DeliverySpecFact, TimeText } from '../../model/facts.ts';
import { list, plain } from './markdown.ts';

export function describeSpec(spec: DeliverySpecFact): string {
  const { loudness, truePeak } = spec;
  const gated = spec.isDialogueGated ? ', over the dialogue' : '';
  const within = loudness?.within ? ` within ${plain(loudness.within.written)}` : '';
  return [
    `**${plain(spec.title ?? spec.id.written)}** — delivery specification`,
    list(
      loudness && `Loudness ${levelOf(loudness.level)}${within}${gated}`,
      truePeak && `True peak at most ${levelOf(truePeak)}`,
      spec.rates.length > 0 && `Rate ${wordsOf(spec.rates)}`,
      spec.aspects.length > 0 && `Aspect ${wordsOf(spec.aspects)}`,
      spec.stems.length > 0 && `Stems ${wordsOf(spec.stems)}`,
      ...spec.notes.map(plain),
    ),
  ].join('\n\n');
}

/** The sign stands before its number. */
function levelOf({ written }: TimeText): string {
  return plain(written.replace(/^[–—-]\s*/, '-'));
}

function wordsOf(all: readonly { readonly written: string }[]): string {
  return all.map(({ written }) => plain(written)).join(', ');
}
