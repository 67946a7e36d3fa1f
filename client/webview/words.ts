/** What the picture says in words: the same sentences for the tooltip, the table and the screen reader. */
import type {
  ChangeMark,
  CueBar,
  NoteMark,
  PartMark,
  ViewFinding,
  ViewSeverity,
} from '../../server/src/language/views/timeline-view.ts';

/** Frame number of the label day → its label at the show's rate. */
export type LabelOf = (frame: number) => string;

export type Tone = 'plain' | 'quiet' | ViewSeverity;

/** What a tooltip says. */
export interface Tip {
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly tone: Tone }[];
}

/** Number and title, or what else identifies the cue. */
export function cueName(cue: CueBar): string {
  return [cue.number, cue.title].filter(Boolean).join(' ') || (cue.words[0] ?? 'cue');
}

export function cueTimes(cue: CueBar, label: LabelOf): string {
  if (cue.endFrame === undefined) return `${label(cue.startFrame)} – out not known yet`;
  return `${label(cue.startFrame)} – ${label(cue.endFrame)}  (${label(cueLength(cue))})`;
}

/** Frames of picture under the cue, 0 while its out is unknown. */
export function cueLength(cue: CueBar): number {
  return cue.length ?? (cue.endFrame === undefined ? 0 : cue.endFrame - cue.startFrame);
}

/** Why the cue is hatched, or nothing. */
export function staleWords(cue: CueBar): string | undefined {
  return cue.staleSince === undefined ? undefined : `stale: timed against ${cue.staleSince}, changed since`;
}

export function cueTip(cue: CueBar, department: string, label: LabelOf): Tip {
  const stale = staleWords(cue);
  return {
    title: cueName(cue),
    lines: [
      { text: cueTimes(cue, label), tone: 'plain' },
      { text: [department, ...cue.words].join(' · '), tone: 'quiet' },
      ...(stale ? [{ text: stale, tone: 'warning' as const }] : []),
      ...cue.lines.map((text) => ({ text, tone: 'plain' as const })),
      ...findingLines(cue.findings),
    ],
  };
}

export function noteTip(note: NoteMark, label: LabelOf): Tip {
  return { title: note.text, lines: [{ text: label(note.frame), tone: 'plain' }] };
}

export function changeTip(change: ChangeMark, label: LabelOf): Tip {
  const to = change.toFrame === undefined ? '' : ` to ${label(change.toFrame)}`;
  return {
    title: change.text ? `${change.kind}: ${change.text}` : change.kind,
    lines: [
      { text: `${label(change.startFrame)} – ${label(change.endFrame)}${to}`, tone: 'plain' },
      { text: `${change.cut}, labels of the older cut`, tone: 'quiet' },
    ],
  };
}

/** `24D RAILS`, `Act 2`: an act that is a number alone says what it is. */
export function partName({ name, title }: PartMark, kind: PartKind): string {
  const called = kind === 'act' && /^\d/.test(name) ? `Act ${name}` : name;
  return [called, title].filter(Boolean).join(' ');
}

export type PartKind = 'act' | 'scene';

export function partTip(part: PartMark, kind: PartKind, end: number, label: LabelOf): Tip {
  return {
    title: kind === 'scene' ? `Scene ${partName(part, kind)}` : partName(part, kind),
    lines: [{ text: `${label(part.frame)} – ${label(end)}  (${label(end - part.frame)})`, tone: 'plain' }],
  };
}

/** The tip as one sentence for a screen reader. */
export function spoken(tip: Tip): string {
  return [tip.title, ...tip.lines.map((line) => line.text)].join('. ');
}

const RISING: readonly ViewSeverity[] = ['hint', 'info', 'warning', 'error'];

/** How grave the findings are: 0 without any, 4 with an error. */
export function gravity(findings: readonly ViewFinding[]): number {
  return findings.reduce((most, { severity }) => Math.max(most, RISING.indexOf(severity) + 1), 0);
}

/** The severity of a gravity; undefined for 0. */
export function severityOf(grave: number): ViewSeverity | undefined {
  return RISING[grave - 1];
}

/** The gravest of the findings, or undefined without any. */
export function gravest(findings: readonly ViewFinding[]): ViewSeverity | undefined {
  return severityOf(gravity(findings));
}

export function findingLines(findings: readonly ViewFinding[]): { text: string; tone: ViewSeverity }[] {
  return findings.map((finding) => ({ text: `${finding.message} (${finding.code})`, tone: finding.severity }));
}
