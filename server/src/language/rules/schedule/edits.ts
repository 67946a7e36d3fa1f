/** Edits of an item's links and dates that keep the rest of its text as it is. */
import { clausesOf, type Statement } from '../../document/tree.ts';
import type { PlaceEdit } from '../../findings.ts';
import type { ItemPlan, LinkText } from '../../model/facts.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import type { Bound } from '../../schema/bound.ts';
import { type Place, placeOf, type Token } from '../../syntax/row.ts';

/**
 * Adds links, `mix-lock` or `mix-lock + 2d`: to the list of links that counts, the item's own or that of an amendment;
 * else as a clause of its own behind what it is.
 */
export function addAfter(item: NetworkItem, links: readonly string[]): PlaceEdit[] {
  if (links.length === 0) return [];
  const statement = statementOf(item, 'after');
  const bound = statement.bound!;
  const clause = clausesOf(statement, 'after')[0];
  const known = clause?.args[0]?.values.at(-1)?.at(-1);
  if (known) return [{ at: behind(known), text: `, ${links.join(', ')}` }];
  if (clause) return [{ at: behind(clause.first), text: ` ${links.join(', ')}` }];
  const last = bound.args.at(-1)!.values.at(-1)!.at(-1)!;
  return [{ at: behind(last), text: ` after ${links.join(', ')}` }];
}

/** Takes the pinned date away, and adds links where it stood or where links stand. */
export function replacePin(item: NetworkItem, links: readonly string[]): PlaceEdit[] {
  const pin = pinOf(item);
  if (!pin) return addAfter(item, links);
  const { statement, clause } = pin;
  const isOnLine = statement.bound!.clauses.includes(clause);
  const isWhereLinksStand = statement === statementOf(item, 'after');
  if (links.length > 0 && isOnLine && isWhereLinksStand && clausesOf(statement, 'after').length === 0) {
    return [{ at: placeOf(clause.first, lastOf(clause)), text: `after ${links.join(', ')}` }];
  }
  const [added, removed] = [addAfter(item, links)[0], removeClause(statement, clause)];
  if (!added) return [removed];
  // Where both touch they are one edit.
  const isSamePlace = added.at.row === removed.at.row && added.at.start === removed.at.start;
  return isSamePlace ? [{ at: removed.at, text: added.text }] : [added, removed];
}

/** Takes a link out of the list that it stands in, and the clause with it when it is the only one. */
export function removeLink(item: NetworkItem, link: LinkText): PlaceEdit[] {
  for (const { statement } of [item.fact, ...item.amendments]) {
    const edits = removeLinkFrom(statement, link);
    if (edits.length > 0) return edits;
  }
  return [];
}

function removeLinkFrom(statement: Statement, link: LinkText): PlaceEdit[] {
  const clauses = [...clausesOf(statement, 'after'), ...clausesOf(statement, 'ends')];
  for (const outer of clauses) {
    for (const clause of outer.spec.word === 'after' ? [outer] : outer.clauses) {
      const values = clause.args[0]?.values ?? [];
      const at = values.findIndex((value) => value[0]!.row === link.at.row && value[0]!.start === link.at.start);
      if (at < 0) continue;
      if (values.length === 1) return [removeClause(statement, outer.clauses.length > 1 ? clause : outer)];
      const [from, to] =
        at > 0 ? [values[at - 1]!.at(-1)!.end, values[at]!.at(-1)!.end] : [values[0]![0]!.start, values[1]![0]!.start];
      return [{ at: { row: link.at.row, start: from, end: to }, text: '' }];
    }
  }
  return [];
}

/** The statement whose clause counts: of the last amendment that says it, else of the line that declares the item. */
function statementOf({ fact, amendments }: NetworkItem, clause: keyof ItemPlan): Statement {
  return (amendments.findLast(({ plan }) => plan[clause] !== undefined) ?? fact).statement;
}

/** The clause that pins: `on`, or `ends on`, whole when nothing else is tied to the end. */
function pinOf(item: NetworkItem): { statement: Statement; clause: Bound } | undefined {
  if (item.plan.on) {
    const statement = statementOf(item, 'on');
    return { statement, clause: clausesOf(statement, 'on')[0]! };
  }
  const statement = statementOf(item, 'endsOn');
  for (const ends of clausesOf(statement, 'ends')) {
    const clause = ends.clauses.find(({ spec }) => spec.word === 'on');
    if (clause) return { statement, clause: ends.clauses.length > 1 ? clause : ends };
  }
  return undefined;
}

/** Removes a clause from the line with the blank before it; or, where it is a line of the block, that line. */
function removeClause(statement: Statement, clause: Bound): PlaceEdit {
  const { first } = clause;
  const child = statement.block?.children.find(({ row, start }) => row === first.row && start === first.start);
  if (child && child.row !== statement.row && child.row.nodes.length === 1 && child.row.comments.length === 0) {
    return { at: { row: child.row, start: 0, end: child.row.text.length }, text: '' };
  }
  const { items } = child ?? statement;
  const end = lastOf(clause).end;
  const before = items[items.findIndex(({ start }) => start === first.start) - 1];
  return { at: { row: first.row, start: before ? before.end : first.start, end }, text: '' };
}

/** The last token of a clause itself: what follows it on the line may belong to the statement again. */
export function lastOf(clause: Bound): Token {
  const ends = [
    clause.head ?? clause.first,
    ...clause.args.flatMap((arg) => arg.values.flatMap((value) => value.at(-1)!)),
  ];
  for (const inner of clause.clauses) ends.push(lastOf(inner));
  return ends.reduce((a, b) => (b.end > a.end ? b : a));
}

function behind({ row, end }: Token): Place {
  return { row, start: end, end };
}
