/** Which day it is: what a status says, else what the adapter says. */
import { expect, test } from 'vitest';
import { dayOfCivil, type Finding, type Show, Workspace } from '../../server/src/language/index.ts';
import { todayOf } from '../../server/src/language/model/today.ts';
import { wholeRule } from '../../server/src/language/rules/rule.ts';

const uri = 'file:///night/show.cuelock';
const text = 'show "Night Train" { rate 25; zone "Europe/Paris" }\nepisode 101 { }\n';
const day = dayOfCivil(2026, 4, 17);

/** A rule that says which day it is. */
const tellDay = wholeRule({
  code: 'test/day',
  severity: 'info',
  title: 'Tells the day.',
  reads: ['show', 'status'],
  check: (show, report) => report({ message: `${todayOf(show)}`, at: show.sorted('show')[0]!.at }),
});

const messages = (workspace: Workspace) =>
  workspace
    .findings(uri)
    .filter(({ code }: Finding) => code === 'test/day')
    .map(({ message }) => message);

test('with neither, nobody knows', () => {
  const workspace = new Workspace({ rules: [tellDay] });
  workspace.open(uri, text);
  expect(messages(workspace)).toEqual(['undefined', 'undefined']);
});

test('the adapter says it, also to shows that come later, and may say another', () => {
  const workspace = new Workspace({ rules: [tellDay], today: () => day });
  workspace.open(uri, text);
  expect(messages(workspace)).toEqual([`${day}`, `${day}`]);
  expect(workspace.setToday(() => day)).toBe(false);
  expect(workspace.setToday(() => day + 1)).toBe(true);
  expect(messages(workspace)).toEqual([`${day + 1}`, `${day + 1}`]);
  expect(workspace.setToday(undefined)).toBe(true);
  expect(messages(workspace)).toEqual(['undefined', 'undefined']);
});

test('it is asked again when the zone of a show changes', () => {
  const workspace = new Workspace({
    rules: [tellDay],
    today: (show: Show) => (show.setting('zone')?.name === 'Pacific/Auckland' ? day + 1 : day),
  });
  workspace.open(uri, text);
  const start = text.indexOf('Europe/Paris');
  workspace.edit(uri, [{ span: { start, end: start + 'Europe/Paris'.length }, text: 'Pacific/Auckland' }]);
  expect(messages(workspace)).toEqual([`${day + 1}`, `${day + 1}`]);
});

test('the newest status is stronger: of the show, or of the one around it', () => {
  const workspace = new Workspace({ rules: [tellDay], today: () => day });
  workspace.open(uri, `${text}status 2026-03-01 { }\nepisode 101 { status 2026-03-02 { } }\n`);
  expect(messages(workspace)).toEqual([`${dayOfCivil(2026, 3, 1)}`, `${dayOfCivil(2026, 3, 2)}`]);
});
