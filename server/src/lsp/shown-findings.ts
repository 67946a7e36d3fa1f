/** Which findings of a file an editor is sent, when there are more than anybody reads. */
import type { Finding, Severity } from '../language/index.ts';

/** An editor that is sent more than this for a file shows only so many of them, and need not say which it left out. */
export const MOST_DIAGNOSTICS = 1000;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export interface ShownFindings {
  readonly shown: readonly Finding[];
  /** How many are not, by severity; undefined when all are. */
  readonly left: Readonly<Record<Severity, number>> | undefined;
}

/**
 * All of them in their order; or, with room for a note about the others, those that matter: what `isAtHand`, such as the
 * line that is being typed, then the graver ones. Then errors stand first, each severity in the order of the text.
 */
export function shownFindings(findings: readonly Finding[], isAtHand: (finding: Finding) => boolean): ShownFindings {
  if (findings.length <= MOST_DIAGNOSTICS) return { shown: findings, left: undefined };
  const graded: Record<Severity, Finding[]> = { error: [], warning: [], info: [], hint: [] };
  let atHand = 0;
  for (const finding of findings) {
    graded[finding.severity].push(finding);
    if (isAtHand(finding)) atHand++;
  }
  let others = MOST_DIAGNOSTICS - 1 - atHand;
  atHand = Math.min(atHand, MOST_DIAGNOSTICS - 1);
  const shown: Finding[] = [];
  const left = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const severity of SEVERITIES) {
    for (const finding of graded[severity]) {
      if ((isAtHand(finding) ? atHand-- : others--) > 0) shown.push(finding);
      else left[severity]++;
    }
  }
  return { shown, left };
}

/**
 * `14,001 more findings of this file are not shown: 13,000 errors, 1,001 hints.` And, where it lies on a disk, what
 * lists them.
 */
export function noteAbout(left: Readonly<Record<Severity, number>>, file: string | undefined): string {
  const counts = SEVERITIES.filter((severity) => left[severity] > 0);
  const total = counts.reduce((sum, severity) => sum + left[severity], 0);
  const which = counts.map((severity) => count(left[severity], severity)).join(', ');
  const said = `${count(total, 'more finding')} of this file ${total === 1 ? 'is' : 'are'} not shown: ${which}.`;
  if (file === undefined) return said;
  return `${said} \`cuelock check ${/^[\w.-]+$/.test(file) ? file : `"${file}"`}\` lists all.`;
}

/** `1 error`, `1,001 infos` */
function count(number: number, thing: string): string {
  return `${String(number).replace(/\B(?=(\d{3})+$)/g, ',')} ${thing}${number === 1 ? '' : 's'}`;
}
