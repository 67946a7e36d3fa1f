/** A name: what it is the name of, from where it is declared. */
import type { Workspace } from '../../analysis/workspace.ts';
import type { DateText, Declaration, ItemFact, LinkText, PictureFact, WorkFact } from '../../model/facts.ts';
import { changesOf, currentPicture, reelsOf } from '../../model/pictures.ts';
import type { Show } from '../../model/show.ts';
import { titleOfTerm } from '../../model/vocabulary.ts';
import { calendarsOfNeeded } from '../../schedule/calendars.ts';
import { nameOfInstance, nameOfScope } from '../../schedule/instance-name.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import { rateName } from '../../time/index.ts';
import { describeSlack, tightest } from '../lookup/describe-slack.ts';
import { describeSlip } from '../lookup/describe-slip.ts';
import { KIND_TITLES } from '../lookup/kind-titles.ts';
import type { NameHere } from '../lookup/name-at.ts';
import { peopleWithRole } from '../lookup/name-detail.ts';
import { daysText, instancesOfLine, spanOf } from '../lookup/planned-days.ts';
import { describeCue } from './describe-cue.ts';
import { instanceTable } from './describe-instances.ts';
import { describeReasons } from './describe-paperwork.ts';
import { describeSpec } from './describe-spec.ts';
import { describeStage } from './describe-stage.ts';
import { docAbove } from './doc-comments.ts';
import { code, list, plain } from './markdown.ts';

/** Paragraphs about a name; one that is declared nowhere says so. */
export function describeName(workspace: Workspace, here: NameHere): string[] {
  const { name, fact, show, kinds, declarations } = here;
  const [declaration] = declarations;
  if (!declaration) {
    return [
      `${code(name.written)} — no ${kinds.map((kind) => KIND_TITLES[kind]).join(' or ')} of this name is declared.`,
    ];
  }
  const line = name.key === declaration.key ? '' : `${code(name.written)} — a line of ${plain(declaration.written)}.`;
  const why = fact.kind === 'cue' && declaration.kind === 'character' ? describeReasons(show, [fact]) : '';
  return [line, describeDeclaration(show, declaration), docOf(workspace, declaration), why];
}

/** The `///` lines above the line that declares it. */
function docOf(workspace: Workspace, { at }: Declaration): string {
  const document = workspace.document(at.row.uri);
  return document ? docAbove(document, at.row) : '';
}

function describeDeclaration(show: Show, declaration: Declaration): string {
  const { fact, kind, key, written } = declaration;
  if (kind === 'role') {
    const people = peopleWithRole(show, key).map(plain).join(', ');
    return titled(titleOfTerm(show, 'role', key), people || 'a role that nobody of the crew has', '');
  }
  switch (fact.kind) {
    case 'person': {
      const roles = fact.roles.map((role) => plain(role.written)).join(', ');
      const away = fact.away.map(({ first, last }) =>
        first === last ? first.written : `${first.written} .. ${last.written}`,
      );
      const works = fact.calendar && `Works by the calendar ${plain(fact.calendar.written)}`;
      return titled(fact.name, roles || 'person', list(works, away.length > 0 && `Away ${away.join(', ')}`));
    }
    case 'character':
      return titled(
        fact.name,
        'character',
        list(fact.actor && `Played by ${plain(fact.actor)}`, fact.prefix && `ADR lines ${plain(fact.prefix)}…`),
      );
    case 'company':
      return titled(fact.name, 'company', '');
    case 'room':
      return titled(fact.name, 'room', list(fact.calendar && `Open by the calendar ${plain(fact.calendar.written)}`));
    case 'picture':
      return describePicture(show, fact);
    case 'cue':
      return describeCue(show, fact);
    case 'work':
      return describeWork(fact);
    case 'item':
      return describeItem(show, fact);
    case 'show':
      return describeEpisode(show, written);
    case 'pipeline':
      return kind === 'stage'
        ? describeStage(show, declaration)
        : titled(written, 'pipeline', list(`${fact.stages.length} stages, ${fact.requirements.length} requirements`));
    case 'term':
      return titled(fact.title, KIND_TITLES[kind], '');
    case 'society':
      return titled(fact.name ?? written, KIND_TITLES[kind], list(fact.number && `CISAC number ${plain(fact.number)}`));
    case 'delivery-spec':
      return describeSpec(fact);
    default:
      return titled(written, KIND_TITLES[kind], '');
  }
}

function titled(title: string, what: string, lines: string): string {
  return `**${plain(title)}** — ${what}${lines ? `\n\n${lines}` : ''}`;
}

function describeEpisode(show: Show, number: string): string {
  const { outer, rate } = show;
  const cues = [...show.all('cue')].filter(({ isFreeNote }) => !isFreeNote).length;
  const cut = currentPicture(show)?.version.written;
  return titled(
    show.title || `Episode ${number}`,
    outer?.title ? `episode ${plain(number)} of ${plain(outer.title)}` : `episode ${plain(number)}`,
    list(rate && `${rateName(rate)}`, cut && `The current cut is ${plain(cut)}`, cues > 0 && counted(cues, 'cue line')),
  );
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
    list(
      shares.length > 0 && shares.join(', '),
      fact.performers.length > 0 && `Performed by ${fact.performers.map(plain).join(', ')}`,
      fact.label !== undefined && `Recording of ${plain(fact.label)}`,
      fact.library !== undefined && `From ${plain(fact.library)}`,
    ),
  );
}

function describeItem(show: Show, fact: ItemFact): string {
  const names = (all: readonly { written: string }[]) => all.map((name) => plain(name.written)).join(', ');
  const links = (all: readonly LinkText[]) => all.map(linkOf).join(', ');
  return titled(
    fact.title ?? fact.id.written,
    `${fact.word}${fact.length ? `, ${fact.length.written}` : ''}`,
    planned(
      show,
      fact,
      fact.on && `On ${dateOf(fact.on)}`,
      fact.from && `Not before ${dateOf(fact.from)}`,
      fact.after.length > 0 && `After ${links(fact.after)}`,
      fact.endsAfter.length > 0 && `Ends after ${links(fact.endsAfter)}`,
      fact.by && `By ${'item' in fact.by ? linkOf(fact.by) : dateOf(fact.by)}`,
      fact.with.length > 0 && `With ${names(fact.with)}`,
      calendarText(show, fact),
      fact.room && `In ${plain(fact.room.written)}`,
      fact.signoff.length > 0 && `Signed by ${names(fact.signoff)}`,
      fact.picture && `Cut ${plain(fact.picture.written)}`,
    ),
  );
}

/** When it is, before what else is said of it: of a line that stands several times, all instances and passes. */
function planned(show: Show, fact: ItemFact, ...said: readonly (string | false | undefined)[]): string {
  const schedule = scheduleOf(show);
  const named = schedule.network.names.all(fact.id.key);
  const items = named.some((item) => item.fact === fact) ? named : instancesOfLine(show, fact);
  const span = spanOf(show, items);
  if (!span) return list(...said);
  const [only] = items;
  if (items.length > 1) {
    const tight = tightest(schedule, items);
    const [slack] = tight ? describeSlack(schedule, tight, plain) : [];
    const why = slack && `${slack} (${plain(nameOfInstance(tight!))})`;
    return [instanceTable(show, items), list(why, ...said)].filter(Boolean).join('\n\n');
  }
  const { actual } = schedule.placementOf(only!);
  const word = actual === 'done' ? 'Done' : actual === 'started' ? 'Under way' : 'Planned';
  const slip = describeSlip(show, only!, plain);
  return list(`${word} ${daysText(span)}`, slip, ...describeSlack(schedule, only!, plain), ...said);
}

/** The calendar that it names; else those of the people and the room, on which it depends as well. */
function calendarText(show: Show, fact: ItemFact): string | undefined {
  const own = fact.calendar && `On the calendar ${plain(fact.calendar.written)}`;
  const others = fact.setsCalendar
    ? []
    : calendarsOfNeeded(show, fact).map(({ of, calendar }) => `${plain(of.name)} (${plain(calendar.id.written)})`);
  if (others.length === 0) return own;
  return `${own ? `${own}, on` : 'On'} working days of ${[...new Set(others)].join(', ')}`;
}

function linkOf({ item, of, ofStart, lag }: LinkText): string {
  const shift = lag ? ` ${lag.sign < 0 ? '-' : '+'} ${lag.length}${lag.elapsed ? ' elapsed' : ''}` : '';
  const which = of ? ` of ${plain(nameOfScope(of))}` : '';
  return `${ofStart ? 'the start of ' : ''}${plain(item.written)}${which}${shift}`;
}

function dateOf({ written, weekday }: DateText): string {
  return weekday ? `${weekday} ${written}` : written;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
