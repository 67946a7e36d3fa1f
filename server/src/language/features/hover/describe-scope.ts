/** What stands behind `of`: which instances it means, and when they are. */
import type { Workspace } from '../../analysis/workspace.ts';
import type { Statement } from '../../document/tree.ts';
import type { Show } from '../../model/show.ts';
import { nameOfScope } from '../../schedule/instance-name.ts';
import type { Place } from '../../syntax/row.ts';
import { episodeOf, instancesPicked, scopeAt } from '../lookup/scopes.ts';
import { instanceTable } from './describe-instances.ts';
import { code, plain } from './markdown.ts';

/** Empty where the token stands behind no `of`. */
export function describeScope(workspace: Workspace, show: Show, statement: Statement, token: Place): string {
  const use = scopeAt(workspace, statement, token);
  if (!use) return '';
  const { item, of } = use;
  const instances = instancesPicked(show, use);
  const name = code(`${item.written} of ${nameOfScope(of)}`);
  const episode = episodeOf(show, use);
  const title = episode === undefined ? '' : show.episodes.find(({ key }) => key === episode)?.title;
  const what = instances.length > 0 ? '' : ' — there is none';
  return [`${name}${title ? ` — “${plain(title)}”` : what}`, instances.length > 0 && instanceTable(show, instances)]
    .filter(Boolean)
    .join('\n\n');
}
