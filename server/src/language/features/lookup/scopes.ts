/** What stands behind an `of`: where it is written, which instances it picks, where the thing that it names is declared. */
import type { Workspace } from '../../analysis/workspace.ts';
import type { Statement } from '../../document/tree.ts';
import type { Fact, LinkText, Name, ScopePick, ScopeText } from '../../model/facts.ts';
import { currentPicture } from '../../model/pictures.ts';
import type { Show } from '../../model/show.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import { withoutLeadingZeros } from '../../schedule/scope.ts';
import { findArg, placeOfValue } from '../../schema/bound.ts';
import type { Place } from '../../syntax/row.ts';

export interface ScopeUse {
  /** The item of which it picks instances. */
  readonly item: Name;
  readonly of: ScopeText;
  /** The part of it that is spoken of. */
  readonly pick: ScopePick;
}

/** Every `of` that a fact says, one for each of its parts. */
export function scopesOf(fact: Fact): readonly ScopeUse[] {
  switch (fact.kind) {
    case 'item':
      return linkScopes([...fact.after, ...fact.endsAfter, fact.by]);
    case 'amendment': {
      const { after = [], endsAfter = [], by } = fact.plan;
      return [...said([{ item: fact.id, of: fact.of }]), ...linkScopes([...after, ...endsAfter, by])];
    }
    case 'booking':
      return fact.for ? said([fact.for]) : [];
    case 'status':
      return said(fact.progress);
    case 'baseline':
      return said(fact.approved);
    case 'reopening':
      return said([fact]);
    default:
      return [];
  }
}

function linkScopes(links: readonly (LinkText | object | undefined)[]): ScopeUse[] {
  return said(links.filter((link): link is LinkText => link !== undefined && 'item' in link));
}

function said(uses: readonly { readonly item: Name; readonly of: ScopeText | undefined }[]): ScopeUse[] {
  return uses.flatMap(({ item, of }) => of?.picks.map((pick) => ({ item, of, pick })) ?? []);
}

/** The part of an `of` that holds a token, with the fact that says it. */
export function scopeAt(
  workspace: Workspace,
  statement: Statement,
  token: Place,
): (ScopeUse & { readonly fact: Fact }) | undefined {
  const fact = workspace.facts(token.row.uri)?.around(statement);
  const use = fact && scopesOf(fact).find(({ pick }) => isInside(token, pick.at));
  return use && { ...use, fact };
}

function isInside(token: Place, at: Place): boolean {
  return token.row === at.row && at.start <= token.start && token.end <= at.end;
}

/** The instances that an `of` picks, seen from the first instance of the line that says it. */
export function instancesPicked(
  show: Show,
  { item, of, fact }: ScopeUse & { readonly fact: Fact },
): readonly NetworkItem[] {
  const schedule = scheduleOf(show);
  const lines = fact.kind === 'item' ? schedule.instancesOf(fact) : [];
  // The first of them has none before it.
  const isRelative = of.picks.some(({ which }) => which === 'previous');
  const from = isRelative ? lines.find((line) => schedule.instancesAt(item, of, line).length > 0) : lines[0];
  return schedule.instancesAt(item, of, from);
}

/** The key of the episode that a part of an `of` means, in a series. */
export function episodeOf(show: Show, { item, pick }: ScopeUse): string | undefined {
  const { value, dimension } = pick;
  if (!value || (dimension !== undefined && dimension !== 'episode')) return undefined;
  const key = withoutLeadingZeros(value.key);
  const isDivided = scheduleOf(show)
    .network.names.all(item.key)
    .some(({ scope }) => scope.some((each) => each.dimension === 'episode' && each.key === key));
  return isDivided ? key : undefined;
}

/** Where the reel, act, episode or name is declared that a part of an `of` means. */
export function declarationsOfScope(show: Show, use: ScopeUse): { at: Place; statement: Statement }[] {
  const { value } = use.pick;
  if (!value) return [];
  const episode = episodeOf(show, use);
  if (episode !== undefined)
    return show.declarations('episode', episode).map(({ at, fact }) => ({ at, statement: fact.statement }));
  const key = withoutLeadingZeros(value.key);
  const values = scheduleOf(show)
    .network.names.all(use.item.key)
    .flatMap(({ scope }) => scope.filter((each) => each.key === key));
  const dimension = values[0]?.dimension;
  const picture = currentPicture(show);
  if (dimension === 'reel' || dimension === 'act') {
    const parts = dimension === 'reel' ? picture?.reels : picture?.acts;
    const part = parts?.find((each) => withoutLeadingZeros('reel' in each ? each.reel : each.act) === key);
    return part ? [{ at: part.at, statement: picture!.statement }] : [];
  }
  for (const { statement } of dimension === 'name' ? show.sorted('per') : []) {
    const named = findArg(statement.bound!, 'each')?.values.find(
      (each) => withoutLeadingZeros(textOfName(each)) === key,
    );
    if (named) return [{ at: placeOfValue(named), statement }];
  }
  return [];
}

function textOfName(value: readonly Place[]): string {
  const { row, start, end } = value[0]!;
  return row.text.slice(start, end);
}
