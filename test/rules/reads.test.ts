/**
 * A rule about the whole show is run again when a kind that it says it reads has changed. So whatever it asks the show
 * for, on the way through everything that it calls, has to be among them.
 */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Workspace } from '../../server/src/language/index.ts';
import type { Aspect } from '../../server/src/language/model/facts.ts';
import { Show } from '../../server/src/language/model/show.ts';
import { rules } from '../../server/src/language/rules/table.ts';
import { FEATURE } from '../edits/shows/feature.ts';
import { RIGHTS } from '../edits/shows/rights.ts';
import { SCHEDULE } from '../edits/shows/schedule.ts';
import { SERIES } from '../edits/shows/series.ts';

/** What stands for a part of another aspect: who reads the whole has read the part. */
const PARTS: Partial<Record<Aspect, Aspect>> = { settings: 'show', cuts: 'picture' };

/** What groups of cues are made of is kept up by the groups; whether one came or went, the rule knows by another aspect. */
const BY_GROUPS: Readonly<Record<string, readonly Aspect[]>> = {
  'language/unused-declaration': ['cue'], // by `reference`
  'rights/unused-work': ['picture'], // by `cue`
};

describe('a rule about the whole show', () => {
  const files = [FEATURE, RIGHTS, SCHEDULE, SERIES];
  const asked = new Set<Aspect>();
  const { all, sorted, setting, memo } = Show.prototype;
  beforeAll(() => {
    vi.spyOn(Show.prototype, 'all').mockImplementation(function (this: Show, kind) {
      asked.add(kind);
      return all.call(this, kind);
    });
    vi.spyOn(Show.prototype, 'sorted').mockImplementation(function (this: Show, kind) {
      asked.add(kind);
      return sorted.call(this, kind);
    });
    vi.spyOn(Show.prototype, 'setting').mockImplementation(function (this: Show, key) {
      asked.add('settings');
      return setting.call(this, key);
    });
    vi.spyOn(Show.prototype, 'memo').mockImplementation(function (this: Show, compute, reads) {
      // Every setting is looked up in what all `show` statements say.
      for (const kind of reads) if (!/^(?:allSettings|firstShow)$/.test(compute.name)) asked.add(kind);
      return memo.call(this, compute, reads);
    });
  });
  afterAll(() => vi.restoreAllMocks());

  test.for(rules.filter((rule) => rule.looksAt === 'whole'))('$code says all that it reads', (rule) => {
    const missing = new Set<Aspect>();
    for (const texts of files) {
      const workspace = new Workspace({ rules: [] });
      for (const [uri, text] of Object.entries(texts)) workspace.open(uri, text);
      const shows = workspace.allShows();
      for (const show of shows) void show.settings;
      for (const show of shows) {
        asked.clear();
        rule.check(show, () => {});
        const known = [...rule.reads, ...(BY_GROUPS[rule.code] ?? [])];
        for (const kind of asked) if (!known.includes(kind) && !known.includes(PARTS[kind]!)) missing.add(kind);
      }
    }
    expect([...missing]).toEqual([]);
  });
});
