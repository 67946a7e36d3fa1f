/** A name: what it is the name of, from where it is declared. */
import type { Workspace } from '../../analysis/workspace.ts';
import type { DateText, Declaration, ItemFact, LinkText, PictureFact, WorkFact } from '../../model/facts.ts';
import { changesOf, currentPicture, reelsOf } from '../../model/pictures.ts';
import type { Show } from '../../model/show.ts';
import { KIND_TITLES } from '../lookup/kind-titles.ts';
import type { NameHere } from '../lookup/name-at.ts';
import { peopleWithRole } from '../lookup/name-detail.ts';
import { plannedDays } from '../lookup/planned-days.ts';
import { describeCue } from './describe-cue.ts';
import { describeStage } from './describe-stage.ts';
import { docAbove } from './doc-comments.ts';
import { code, list, plain } from './markdown.ts';

/** Paragraphs about a name; one that is declared nowhere says so. */
export function describeName(workspace: Workspace, here: NameHere): string[] {
  const { name, show, kinds, declarations } = here;
  const [declaration] = declarations;
  if (!declaration) {
    return [
      `${code(name.written)} — no ${kinds.map((kind) => KIND_TITLES[kind]).join(' or ')} of this name is declared.`,
    ];
  }
  const line = name.key === declaration.key ? '' : `${code(name.written)} — a line of ${plain(declaration.written)}.`;
  return [line, describeDeclaration(show, declaration), docOf(workspace, declaration)];
}

/** The `///` lines above the line that declares it. */
function docOf(workspace: Workspace, { at }: Declaration): string {
  const document = workspace.document(at.row.uri);
  return document ? docAbove(document, at.row) : '';
}

function describeDeclaration(show: Show, declaration: Declaration): string {
  const { fact, kind, key, written } = declaration;
  if (kind === 'role') return `**${plain(written)}** — ${peopleWithRole(show, key).map(plain).join(', ')}`;
  switch (fact.kind) {
    case 'person': {
      const roles = fact.roles.map((role) => plain(role.written)).join(', ');
      const away = fact.away.map(({ first, last }) =>
        first === last ? first.written : `${first.written} .. ${last.written}`,
      );
      return titled(fact.name, roles || 'person', list(away.length > 0 && `Away ${away.join(', ')}`));
    }
    case 'character':
      return titled(
        fact.name,
        'character',
        list(fact.actor && `Played by ${plain(fact.actor)}`, fact.prefix && `ADR lines ${plain(fact.prefix)}…`),
      );
    case 'company':
    case 'room':
      return titled(fact.name, fact.kind, '');
    case 'picture':
      return describePicture(show, fact);
    case 'cue':
      return describeCue(show, fact);
    case 'work':
      return describeWork(fact);
    case 'item':
      return describeItem(show, fact);
    case 'pipeline':
      return kind === 'stage'
        ? describeStage(show, declaration)
        : titled(written, 'pipeline', list(`${fact.stages.length} stages, ${fact.requirements.length} requirements`));
    default:
      return titled(written, KIND_TITLES[kind], '');
  }
}

function titled(title: string, what: string, lines: string): string {
  return `**${plain(title)}** — ${what}${lines ? `\n\n${lines}` : ''}`;
}

function describePicture(show: Show, fact: PictureFact): string {
  const reels = reelsOf(show, fact).length;
  const changes = changesOf(show, fact).length;
  return titled(
    fact.version.written,
    currentPicture(show) === fact ? 'the current cut' : 'an older cut',
    list(
      fact.date && dateOf(fact.date),
      fact.from && `${counted(changes, 'change')} from ${plain(fact.from.written)}`,
      reels > 0 && counted(reels, 'reel'),
    ),
  );
}

function describeWork(fact: WorkFact): string {
  const shares = fact.shares.map(
    ({ role, who, share }) => `${role} ${plain(who.written)}${share ? ` ${share.written}` : ''}`,
  );
  return titled(
    fact.title ?? fact.id.written,
    fact.isPublicDomain ? 'work, public domain' : 'work',
    list(shares.length > 0 && shares.join(', '), fact.library !== undefined && `From ${plain(fact.library)}`),
  );
}

function describeItem(show: Show, fact: ItemFact): string {
  const planned = plannedDays(show, fact);
  const names = (all: readonly { written: string }[]) => all.map((name) => plain(name.written)).join(', ');
  const links = (all: readonly LinkText[]) => all.map(linkOf).join(', ');
  return titled(
    fact.title ?? fact.id.written,
    `${fact.word}${fact.length ? `, ${fact.length.written}` : ''}`,
    list(
      planned && `Planned ${planned}`,
      fact.on && `On ${dateOf(fact.on)}`,
      fact.from && `Not before ${dateOf(fact.from)}`,
      fact.after.length > 0 && `After ${links(fact.after)}`,
      fact.endsAfter.length > 0 && `Ends after ${links(fact.endsAfter)}`,
      fact.by && `By ${'item' in fact.by ? linkOf(fact.by) : dateOf(fact.by)}`,
      fact.with.length > 0 && `With ${names(fact.with)}`,
      fact.room && `In ${plain(fact.room.written)}`,
      fact.signoff.length > 0 && `Signed by ${names(fact.signoff)}`,
      fact.picture && `Cut ${plain(fact.picture.written)}`,
    ),
  );
}

function linkOf({ item, ofStart, lag }: LinkText): string {
  const shift = lag ? ` ${lag.sign < 0 ? '-' : '+'} ${lag.length}${lag.elapsed ? ' elapsed' : ''}` : '';
  return `${ofStart ? 'the start of ' : ''}${plain(item.written)}${shift}`;
}

function dateOf({ written, weekday }: DateText): string {
  return weekday ? `${weekday} ${written}` : written;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
