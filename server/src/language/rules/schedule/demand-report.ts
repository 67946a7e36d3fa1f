/** What rules about demands of a pipeline have in common. */
import type { Related } from '../../findings.ts';
import type { DemandText, Name, PipelineFact, Requirement } from '../../model/facts.ts';

/** The line of the pipeline that demands it. */
export function pipelineSays(demand: { readonly requirement: Requirement; readonly pipeline: PipelineFact }): Related {
  const { requirement, pipeline } = demand;
  const word = requirement.severity === 'error' ? 'requires' : 'expects';
  return {
    at: requirement.at,
    message: `The pipeline \`${pipeline.id.written}\` ${word} ${demandWords(requirement)}.`,
  };
}

/** `` `mix-lock` before `grade` ``, as in the line of the pipeline. */
export function demandWords(demand: DemandText): string {
  switch (demand.form) {
    case 'order':
      return `\`${demand.first.written}\` ${demand.gap ? `${demand.gap} ` : ''}before \`${demand.then.written}\``;
    case 'signoff':
      return `\`${demand.first.written}\` to be signed by the ${wordsText(demand.who)}`;
    case 'length':
      return `\`${demand.first.written}\` to have ${demand.length.written}`;
    case 'joint-review':
      return `a review with the ${wordsText(demand.who)} before \`${demand.then.written}\``;
    case 'clearance':
      return `every ${demand.usage ? `${demand.usage} ` : ''}cue to have its ${demand.right} licence ${demand.state} before \`${demand.then.written}\``;
  }
}

/** `director and producer` */
export function wordsText(names: readonly Name[]): string {
  const words = names.map(({ written }) => written);
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
