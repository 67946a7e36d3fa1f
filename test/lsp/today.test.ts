import { expect, test } from 'vitest';
import { dayOfCivil, Workspace } from '../../server/src/language/index.ts';
import { todayFor } from '../../server/src/lsp/today.ts';

const show = (zone: string) => {
  const workspace = new Workspace();
  workspace.open('file:///show/show.cuelock', `show "Night Train" { zone "${zone}" }\n`);
  return workspace.showOf('file:///show/show.cuelock')!;
};

test('it is tomorrow in Auckland while it is still today in Los Angeles', () => {
  const now = new Date('2026-03-01T20:30:00Z');
  expect(todayFor(show('Pacific/Auckland'), now)).toBe(dayOfCivil(2026, 3, 2));
  expect(todayFor(show('America/Los_Angeles'), now)).toBe(dayOfCivil(2026, 3, 1));
});

test('a zone that does not exist is no reason to have no day', () => {
  expect(Number.isInteger(todayFor(show('Middle-earth/Bree'), new Date('2026-03-01T12:00:00Z')))).toBe(true);
});
