/** The instances of each line of the schedule: one for each value of the `per` around it, one for each pass. */
import type { Statement } from '../document/tree.ts';
import type { ItemFact, PerFact, ReopeningFact, ScheduleFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import { begunBy, readStatuses } from './actuals.ts';
import { Amendments } from './amendments.ts';
import { NO_LINKS } from './links.ts';
import type { News } from './mend-network.ts';
import { type Names, takePlace } from './names.ts';
import type { NetworkItem } from './network.ts';
import { type Setting, settingsIn } from './per-values.ts';
import { plannedOf } from './planned.ts';
import { reopeningsOf } from './reopenings.ts';
import type { Scope } from './scope.ts';

/** An item while the network is built. */
export type Building = { -readonly [K in keyof NetworkItem]: NetworkItem[K] } & {
  readonly members: NetworkItem[];
};

export interface Instances {
  /** In the order of the text, value by value; without links. */
  readonly items: readonly Building[];
  /** Those of them that were not there before. */
  readonly made: readonly Building[];
}

/** What stays of a network before an edit; of a new one, nothing. */
export interface Before extends Pick<News, 'stays' | 'isNews'> {
  /** In the order of the text, all with lines that stay. */
  readonly items: readonly Building[];
  /** Without the names that are news. Where nothing was reopened, all that hangs on other names stays. */
  readonly names: Names<Building>;
}

/** Makes all instances of the lines of a show's schedules, in the order of the text, with what amendments and statuses say of each. */
export function makeItems(show: Show, lines: readonly ItemFact[], before: Before): Instances {
  const maker = new Maker(show, before);
  const stretches = stretchesOf(lines);
  const made = new Map<Stretch, readonly Building[]>();
  for (const stretch of stretches) if (!stretch.reopening) made.set(stretch, maker.plan(stretch.facts));
  const inBlocks = new Map(stretches.flatMap((stretch) => (stretch.reopening ? [[stretch.reopening, stretch]] : [])));
  reopeningsOf(show).all.forEach((reopening, at) => {
    const stretch = inBlocks.get(reopening.statement);
    if (stretch) made.set(stretch, maker.reopen(reopening, at + 1, stretch.facts));
  });
  const items = stretches.flatMap((stretch) => made.get(stretch) ?? []);
  items.forEach((item, index) => {
    const { isPhase, phase } = item;
    item.index = index;
    // Phases come before what stands in them.
    if (isPhase) item.members.length = 0;
    if (phase) (phase as Building).members.push(item);
  });
  readStatuses(show, before.names, before.isNews);
  const { all, epochOn } = reopeningsOf(show);
  // Without any there is but one pass of each to know of.
  for (const item of all.length > 0 ? items : []) {
    const { actual, epoch, replacedIn } = item;
    const begun = actual ? Math.max(epoch, epochOn(begunBy(actual))) : Number.POSITIVE_INFINITY;
    item.knows = Math.min(begun, replacedIn - 1);
  }
  return { items, made: maker.made };
}

/** Facts that follow each other in the text, in one block of a reopening or in none. */
interface Stretch {
  readonly reopening: Statement | undefined;
  readonly facts: ItemFact[];
}

function stretchesOf(facts: readonly ItemFact[]): Stretch[] {
  const stretches: Stretch[] = [];
  let last: Stretch | undefined;
  for (const fact of facts) {
    if (last && last.reopening === fact.reopening) last.facts.push(fact);
    else stretches.push((last = { reopening: fact.reopening, facts: [fact] }));
  }
  return stretches;
}

/** What gets its instances at once: a `per`, or a line outside any. */
function blockOf(line: ItemFact): Statement | ItemFact {
  return line.per[0] ?? line;
}

/** Deeper than these, a `per` in a `per` multiplies nothing any more. */
const DEEPEST = 12;

/** Of all but phases. */
const NO_MEMBERS: NetworkItem[] = [];

class Maker {
  readonly made: Building[] = [];
  private readonly names: Names<Building>;
  private readonly amendments: Amendments;
  private readonly schedules = new Map<Statement, ScheduleFact>();
  private readonly pers = new Map<Statement, PerFact>();
  /** The line that has a name, of names that are news. */
  private readonly named = new Map<string, ItemFact>();
  /** The instance of each phase that was made last: what stands in it comes right behind. */
  private readonly phases = new Map<Statement, Building>();
  /** How many of the items that stay have their place. */
  private passed = 0;

  constructor(
    private readonly show: Show,
    private readonly before: Before,
  ) {
    this.names = before.names;
    this.amendments = new Amendments(show);
    for (const fact of show.all('schedule')) this.schedules.set(fact.statement, fact);
    for (const fact of show.all('per')) this.pers.set(fact.statement, fact);
  }

  /** What is planned at first. Of lines with one name, the first has it. */
  plan(facts: readonly ItemFact[]): Building[] {
    const { stays, isNews } = this.before;
    const items: Building[] = [];
    const add = (item: Building) => {
      const { id, statement } = item.fact;
      items.push(item);
      if (item.isPhase) this.phases.set(statement, item);
      if (!isNews(id.key)) return;
      item.actual = undefined;
      if (this.named.get(id.key) === item.fact) this.names.add(item);
    };
    for (const fact of facts) {
      const { key } = fact.id;
      if (isNews(key) && !this.named.has(key)) this.named.set(key, fact);
    }
    const visit = (fact: ItemFact, { scope }: Setting) => {
      const schedule = fact.schedule && this.schedules.get(fact.schedule);
      add(this.make(fact, scope, schedule));
    };
    for (let at = 0; at < facts.length; ) {
      const isStaying = stays(facts[at]!);
      const from = at;
      while (at < facts.length && stays(facts[at]!) === isStaying) at++;
      if (isStaying) this.takeOver(facts[at - 1]!, add);
      else this.walk(facts.slice(from, at), 0, { scope: [], show: this.show, count: 1 }, visit);
    }
    return items;
  }

  /** The instances that there were before, up to and with those of a line; of one in a `per`, all of its block. */
  private takeOver(last: ItemFact, add: (item: Building) => void): void {
    const { items } = this.before;
    const isOfBlock = () => blockOf(items[this.passed]!.fact) === blockOf(last);
    while (!isOfBlock()) add(items[this.passed++]!);
    while (this.passed < items.length && isOfBlock()) add(items[this.passed++]!);
  }

  /** Each `per` as a whole, once for each value. */
  private walk(
    facts: readonly ItemFact[],
    depth: number,
    around: Setting,
    visit: (fact: ItemFact, setting: Setting) => void,
  ): void {
    for (let at = 0; at < facts.length; ) {
      const fact = facts[at]!;
      const statement = depth < DEEPEST ? fact.per[depth] : undefined;
      if (!statement) {
        visit(fact, around);
        at++;
        continue;
      }
      let end = at + 1;
      while (facts[end]?.per[depth] === statement) end++;
      const inside = facts.slice(at, end);
      const per = this.pers.get(statement);
      for (const setting of per ? settingsIn(per, around, this.show) : [around]) {
        this.walk(inside, depth + 1, setting, visit);
      }
      at = end;
    }
  }

  /** What stands in the block of a reopening, for each instance that it reopens. */
  reopen(reopening: ReopeningFact, epoch: number, facts: readonly ItemFact[]): Building[] {
    const targets = this.names.resolve(reopening.item.key, reopening.of, undefined, epoch - 1);
    return (targets.length > 0 ? targets : [undefined]).flatMap((target) => {
      const block = facts.map((fact): Building => {
        const item = this.make(fact, target?.scope ?? [], target?.schedule);
        return Object.assign(item, { epoch, reopening: { fact: reopening, item: target } });
      });
      const keys = new Set<string>();
      for (const item of block) {
        const { key } = item.fact.id;
        item.pass = takePlace(item, this.names.all(key));
        if (!keys.has(key)) this.names.add(item);
        keys.add(key);
      }
      this.names.addBlock(block);
      return block;
    });
  }

  private make(fact: ItemFact, scope: Scope, schedule: ScheduleFact | undefined): Building {
    const amendments = this.amendments.of(fact, scope);
    const { plan, calendar, workCalendar, length, needs } = plannedOf(this.show, fact, amendments, schedule);
    const owner = fact.phases.findLast((phase) => this.phases.has(phase));
    const item: Building = {
      index: -1,
      fact,
      amendments,
      plan,
      scope,
      pass: 1,
      reopening: undefined,
      epoch: 0,
      next: undefined,
      replacedIn: Number.POSITIVE_INFINITY,
      knows: Number.POSITIVE_INFINITY,
      actual: undefined,
      schedule,
      isPhase: fact.word === 'phase',
      calendar,
      workCalendar,
      floor: schedule?.start?.day,
      length,
      needs,
      links: NO_LINKS, // until all names are known
      phase: owner && this.phases.get(owner),
      members: fact.word === 'phase' ? [] : NO_MEMBERS,
    };
    this.made.push(item);
    return item;
  }
}
