/** Runs the rules over one show, and again over what changed since. */
import type { Finding } from '../findings.ts';
import type { Fact } from '../model/facts.ts';
import type { FactChange } from '../model/file-facts.ts';
import type { Show } from '../model/show.ts';
import type { EachRule, GroupsRule, Report, Rule, Thing, ThingsRule, WholeRule } from '../rules/rule.ts';

export class RuleRunner {
  private readonly runs: Run[];

  constructor(rules: readonly Rule[], show: Show) {
    this.runs = rules.map((rule) => startRun(rule, show));
  }

  /** Notes what changed; nothing is checked before somebody asks. */
  note(change: FactChange): void {
    for (const run of this.runs) run.note(change);
  }

  /** Every finding of the rules that `isOn`. A rule that is off does no work; it catches up when it is on again. */
  findings(isOn: (rule: Rule) => boolean): Finding[] {
    const found: Finding[] = [];
    for (const run of this.runs) if (isOn(run.rule)) run.collect(found);
    return found;
  }
}

interface Run {
  readonly rule: Rule;
  note(change: FactChange): void;
  collect(into: Finding[]): void;
}

function startRun(rule: Rule, show: Show): Run {
  if (rule.looksAt === 'each') return new EachRun(rule, show);
  if (rule.looksAt === 'things') return new ThingsRun(rule, show);
  return rule.looksAt === 'groups' ? new GroupsRun(rule, show) : new WholeRun(rule, show);
}

function reporter(rule: Rule, into: Finding[]): Report {
  return (finding) => into.push({ code: rule.code, severity: rule.severity, ...finding });
}

/** Changes whenever a fact that the rule reads beside its own came or went. */
function readBy({ reads, readsUsers }: Rule, show: Show): string {
  const shows = readsUsers ? [show, ...show.users] : [show];
  return shows.map((each) => each.revisionOf(reads)).join('||');
}

class EachRun implements Run {
  private readonly dirty = new Set<Fact>();
  private readonly found = new Map<Fact, Finding[]>();
  private read: string | undefined;

  constructor(
    readonly rule: EachRule,
    private readonly show: Show,
  ) {}

  note(change: FactChange): void {
    for (const fact of change.removed) {
      this.dirty.delete(fact);
      this.found.delete(fact);
    }
    for (const fact of change.added) if (this.rule.kinds.includes(fact.kind)) this.dirty.add(fact);
  }

  collect(into: Finding[]): void {
    const read = readBy(this.rule, this.show);
    if (read !== this.read) {
      this.read = read;
      for (const kind of this.rule.kinds) for (const fact of this.show.all(kind)) this.dirty.add(fact);
    }
    for (const fact of this.dirty) {
      const found: Finding[] = [];
      this.rule.check(fact, this.show, reporter(this.rule, found));
      if (found.length > 0) this.found.set(fact, found);
      else this.found.delete(fact);
    }
    this.dirty.clear();
    for (const found of this.found.values()) into.push(...found);
  }
}

class GroupsRun implements Run {
  private readonly changed = new Set<Fact>();
  private readonly keys = new Map<Fact, readonly string[]>();
  private readonly groups = new Map<string, Set<Fact>>();
  private readonly found = new Map<string, Finding[]>();
  private readonly dirty = new Set<string>();
  private read: string | undefined;

  constructor(
    readonly rule: GroupsRule,
    private readonly show: Show,
  ) {}

  note(change: FactChange): void {
    for (const fact of change.removed) {
      this.changed.delete(fact);
      this.leave(fact);
    }
    for (const fact of change.added) if (this.rule.kinds.includes(fact.kind)) this.changed.add(fact);
  }

  collect(into: Finding[]): void {
    const read = readBy(this.rule, this.show);
    if (read !== this.read) {
      this.read = read;
      for (const key of this.groups.keys()) this.dirty.add(key);
      for (const kind of this.rule.kinds) for (const fact of this.show.all(kind)) this.changed.add(fact);
    }
    for (const fact of this.changed) {
      this.leave(fact);
      this.join(fact);
    }
    this.changed.clear();
    for (const key of this.dirty) this.check(key);
    this.dirty.clear();
    for (const found of this.found.values()) into.push(...found);
  }

  private check(key: string): void {
    const members = [...(this.groups.get(key) ?? [])].sort((a, b) => this.show.order.compare(a.at, b.at));
    const found: Finding[] = [];
    if (members.length > 0) this.rule.check(members, this.show, reporter(this.rule, found), key);
    if (found.length > 0) this.found.set(key, found);
    else this.found.delete(key);
  }

  private join(fact: Fact): void {
    const keys = this.rule.keysOf(fact, this.show);
    this.keys.set(fact, keys);
    for (const key of keys) {
      const group = this.groups.get(key);
      if (group) group.add(fact);
      else this.groups.set(key, new Set([fact]));
      this.dirty.add(key);
    }
  }

  private leave(fact: Fact): void {
    for (const key of this.keys.get(fact) ?? []) {
      const group = this.groups.get(key)!;
      group.delete(fact);
      if (group.size === 0) this.groups.delete(key);
      this.dirty.add(key);
    }
    this.keys.delete(fact);
  }
}

class ThingsRun implements Run {
  private readonly changed = new Set<Fact>();
  private readonly sources = new Map<Fact, string>();
  private readonly facts = new Map<string, Set<Fact>>();
  private readonly dirtySources = new Set<string>();
  private readonly made = new Map<string, ReturnType<ThingsRule['gather']>>();
  private readonly groups = new Map<string, Set<Thing>>();
  private readonly dirtyGroups = new Set<string>();
  private readonly found = new Map<string, Finding[]>();
  private read: string | undefined;

  constructor(
    readonly rule: ThingsRule,
    private readonly show: Show,
  ) {}

  note(change: FactChange): void {
    for (const fact of change.removed) {
      this.changed.delete(fact);
      this.leave(fact);
    }
    for (const fact of change.added) if (this.rule.kinds.includes(fact.kind)) this.changed.add(fact);
  }

  collect(into: Finding[]): void {
    const read = readBy(this.rule, this.show);
    if (read !== this.read) {
      this.read = read;
      for (const key of this.groups.keys()) this.dirtyGroups.add(key);
      for (const kind of this.rule.kinds) for (const fact of this.show.all(kind)) this.changed.add(fact);
    }
    for (const fact of this.changed) {
      this.leave(fact);
      const source = this.rule.sourceOf(fact, this.show);
      this.sources.set(fact, source);
      addTo(this.facts, source, fact);
      this.dirtySources.add(source);
    }
    this.changed.clear();
    for (const source of this.dirtySources) this.gather(source);
    this.dirtySources.clear();
    for (const key of this.dirtyGroups) this.check(key);
    this.dirtyGroups.clear();
    for (const found of this.found.values()) into.push(...found);
  }

  private gather(source: string): void {
    for (const { thing, keys } of this.made.get(source) ?? []) {
      for (const key of keys) {
        removeFrom(this.groups, key, thing);
        this.dirtyGroups.add(key);
      }
    }
    const facts = this.inOrder(this.facts.get(source) ?? []);
    const made = facts.length > 0 ? this.rule.gather(facts, this.show) : [];
    if (made.length > 0) this.made.set(source, made);
    else this.made.delete(source);
    for (const { thing, keys } of made) {
      for (const key of keys) {
        addTo(this.groups, key, thing);
        this.dirtyGroups.add(key);
      }
    }
  }

  private check(key: string): void {
    const members = this.inOrder(this.groups.get(key) ?? []);
    const found: Finding[] = [];
    if (members.length > 0) this.rule.check(members, this.show, reporter(this.rule, found), key);
    if (found.length > 0) this.found.set(key, found);
    else this.found.delete(key);
  }

  private inOrder<T extends Thing>(things: Iterable<T>): T[] {
    return [...things].sort((a, b) => this.show.order.compare(a.at, b.at));
  }

  private leave(fact: Fact): void {
    const source = this.sources.get(fact);
    if (source === undefined) return;
    this.sources.delete(fact);
    removeFrom(this.facts, source, fact);
    this.dirtySources.add(source);
  }
}

function addTo<T>(sets: Map<string, Set<T>>, key: string, member: T): void {
  const set = sets.get(key);
  if (set) set.add(member);
  else sets.set(key, new Set([member]));
}

function removeFrom<T>(sets: Map<string, Set<T>>, key: string, member: T): void {
  const set = sets.get(key);
  set?.delete(member);
  if (set?.size === 0) sets.delete(key);
}

class WholeRun implements Run {
  private found: Finding[] = [];
  private read: string | undefined;

  constructor(
    readonly rule: WholeRule,
    private readonly show: Show,
  ) {}

  note(): void {}

  collect(into: Finding[]): void {
    const read = readBy(this.rule, this.show);
    if (read !== this.read) {
      this.read = read;
      this.found = [];
      this.rule.check(this.show, reporter(this.rule, this.found));
    }
    into.push(...this.found);
  }
}
