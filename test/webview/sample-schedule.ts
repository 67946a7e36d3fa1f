/** A feature's post schedule, the same at every run. */
import type { Dependency, ScheduleRow, ScheduleView } from '../../server/src/language/views/timeline-view.ts';
import { samplePlace } from './sample-place.ts';

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** A feature's post schedule: about 45 rows in five phases from assembly to delivery. */
export function featureSchedule(): ScheduleView {
  const rows: ScheduleRow[] = [];
  const dependencies: Dependency[] = [];
  const add = (
    kind: ScheduleRow['kind'],
    key: string,
    title: string,
    start: string,
    last: string,
    more: Partial<ScheduleRow> = {},
  ): void => {
    rows.push({
      key,
      kind,
      title,
      line: key,
      name: title,
      depth: kind === 'phase' ? 0 : 1,
      startDay: day(start),
      lastDay: day(last),
      isCritical: false,
      pinned: false,
      people: [],
      signers: [],
      findings: [],
      source: samplePlace(),
      ...more,
    });
  };
  const link = (from: string, to: string, driving = true, kind: Dependency['link'] = 'FS', lag = ''): void => {
    dependencies.push({ from, to, link: kind, lag, driving });
  };
  add('phase', 'editorial', 'Editorial', '2026-01-05', '2026-04-10');
  add('task', 'assembly', 'Assembly', '2026-01-05', '2026-01-16', {
    people: ['Nora Lind'],
    room: 'cutting-1',
    pinned: true,
  });
  add('task', 'directors-cut', "Director's cut", '2026-01-19', '2026-03-27', {
    people: ['Nora Lind', 'Ana Ruiz'],
    room: 'cutting-1',
  });
  add('review', 'studio-screening', 'Studio screening', '2026-03-30', '2026-03-30', {
    people: ['Ana Ruiz', 'Dee Okafor'],
    room: 'theatre',
  });
  for (let reelNumber = 1; reelNumber <= 5; reelNumber++) {
    const date = `2026-04-${String(reelNumber < 4 ? reelNumber : reelNumber + 2).padStart(2, '0')}`;
    add('lock', `lock-${reelNumber}`, `Picture lock, reel ${reelNumber}`, date, date, {
      signers: ['Ana Ruiz', 'Dee Okafor'],
      findings:
        reelNumber === 3
          ? [{ code: 'schedule/off-day', severity: 'warning', message: 'Good Friday: nobody works.' }]
          : [],
    });
    link(reelNumber === 1 ? 'studio-screening' : `lock-${reelNumber - 1}`, `lock-${reelNumber}`);
  }
  add('phase', 'sound', 'Sound', '2026-04-02', '2026-06-12');
  add('task', 'music-spotting', 'Music spotting', '2026-04-08', '2026-04-09', { people: ['Jo Park', 'Kit Moss'] });
  add('task', 'adr-spotting', 'ADR spotting', '2026-04-10', '2026-04-10', { people: ['Ana Ruiz'] });
  add('task', 'dialogue-edit', 'Dialogue edit', '2026-04-08', '2026-05-13', { people: ['Sam Roy'] });
  add('task', 'adr-record', 'ADR record', '2026-04-27', '2026-05-06', { people: ['Sam Roy'], room: 'adr-stage' });
  add('task', 'foley-shoot', 'Foley shoot', '2026-04-20', '2026-05-08', { room: 'foley-stage' });
  add('task', 'sfx-edit', 'Effects and backgrounds', '2026-04-08', '2026-05-15', { people: ['Lou Brandt'] });
  for (let reelNumber = 1; reelNumber <= 5; reelNumber++) {
    const start = ['18', '20', '22', '26', '28'][reelNumber - 1];
    const last = ['19', '21', '25', '27', '29'][reelNumber - 1];
    add('task', `premix-${reelNumber}`, `Premix, reel ${reelNumber}`, `2026-05-${start}`, `2026-05-${last}`, {
      room: 'stage-5',
    });
    link(reelNumber === 1 ? 'dialogue-edit' : `premix-${reelNumber - 1}`, `premix-${reelNumber}`);
  }
  add('task', 'final-mix', 'Final mix', '2026-06-01', '2026-06-05', {
    people: ['Lou Brandt', 'Ana Ruiz'],
    room: 'stage-5',
    dueDay: day('2026-06-09'),
  });
  add('review', 'mix-playback', 'Mix playback', '2026-06-08', '2026-06-08', { people: ['Ana Ruiz', 'Dee Okafor'] });
  add('lock', 'mix-lock', 'Mix lock', '2026-06-12', '2026-06-12', { signers: ['Ana Ruiz', 'Dee Okafor'] });
  add('phase', 'music', 'Music', '2026-04-10', '2026-06-03');
  add('task', 'compose', 'Compose', '2026-04-10', '2026-05-22', { people: ['Jo Park'] });
  add('task', 'orchestrate', 'Orchestrate', '2026-05-06', '2026-05-27', { people: ['Jo Park'] });
  add('task', 'scoring', 'Scoring session', '2026-05-28', '2026-05-29', {
    people: ['Jo Park', 'Kit Moss'],
    room: 'hall-a',
    pinned: true,
  });
  add('task', 'music-mix', 'Music mix', '2026-06-01', '2026-06-03', { people: ['Kit Moss'] });
  add('phase', 'picture', 'Picture finishing', '2026-04-08', '2026-07-03');
  add('task', 'turnover', 'VFX turnover', '2026-04-08', '2026-04-10', { people: ['Nora Lind'] });
  add('task', 'vfx', 'VFX shots', '2026-04-13', '2026-06-05', { people: ['Orbit VFX'], dueDay: day('2026-05-29') });
  add('task', 'conform', 'Online conform', '2026-06-08', '2026-06-12', { people: ['Ines Faure'], room: 'bay-2' });
  add('task', 'final-grade', 'Final grade', '2026-06-08', '2026-06-17', {
    people: ['Ines Faure'],
    room: 'bay-2',
    pinned: true,
    findings: [
      {
        code: 'schedule/order',
        severity: 'error',
        message: 'final-grade begins before mix-lock; feature requires mix-lock before grade.',
      },
    ],
  });
  add('review', 'grade-review', 'Grade review', '2026-06-18', '2026-06-18', { people: ['Ana Ruiz'] });
  add('task', 'titles', 'Titles and credits', '2026-06-15', '2026-06-24', { people: ['Nora Lind'] });
  add('lock', 'grade-lock', 'Grade lock', '2026-06-26', '2026-06-26', { signers: ['Ana Ruiz'] });
  add('phase', 'delivery', 'Delivery', '2026-06-29', '2026-09-15');
  add('task', 'print-master', 'Print master', '2026-06-29', '2026-07-01', { room: 'stage-5' });
  add('task', 'dcp', 'DCP', '2026-07-02', '2026-07-06', { people: ['Ines Faure'] });
  add('task', 'qc', 'QC', '2026-07-07', '2026-07-10', { people: ['Checkroom'] });
  add('delivery', 'streaming', 'Streaming master', '2026-07-13', '2026-07-13', { dueDay: day('2026-09-05') });
  add('delivery', 'cinema', 'Cinema DCP', '2026-07-13', '2026-07-13', { dueDay: day('2026-07-10') });
  add('milestone', 'premiere', 'Premiere, Lyon', '2026-09-15', '2026-09-15', { pinned: true });
  rows.push({
    key: 'airline',
    kind: 'delivery',
    title: 'Airline version',
    line: 'airline',
    name: 'Airline version',
    depth: 1,
    isCritical: false,
    pinned: false,
    people: [],
    signers: [],
    findings: [],
    source: samplePlace(),
  });

  for (const [from, to] of [
    ['assembly', 'directors-cut'],
    ['directors-cut', 'studio-screening'],
    ['lock-5', 'music-spotting'],
    ['lock-5', 'dialogue-edit'],
    ['lock-5', 'sfx-edit'],
    ['lock-5', 'turnover'],
    ['music-spotting', 'compose'],
    ['scoring', 'music-mix'],
    ['final-mix', 'mix-playback'],
    ['turnover', 'vfx'],
    ['vfx', 'conform'],
    ['print-master', 'dcp'],
    ['dcp', 'qc'],
    ['qc', 'streaming'],
    ['qc', 'cinema'],
  ] as const) {
    link(from, to);
  }
  link('mix-playback', 'mix-lock', false, 'FS', '+ 2d');
  link('premix-5', 'final-mix', false);
  link('music-mix', 'final-mix', true, 'FF', '+ 2d');
  link('compose', 'orchestrate', false, 'FF', '+ 1w');
  link('orchestrate', 'scoring', false);
  link('foley-shoot', 'premix-1', false);
  link('sfx-edit', 'premix-1', false);
  link('adr-spotting', 'adr-record', false);
  link('adr-record', 'dialogue-edit', true, 'FF', '+ 1w');
  link('mix-lock', 'final-grade', true);
  link('grade-review', 'grade-lock', false);
  link('final-grade', 'grade-review');
  link('mix-lock', 'print-master', false);
  link('grade-lock', 'print-master');

  const [startDay, lastDay] = [day('2026-01-05'), day('2026-09-15')];
  return {
    startDay,
    lastDay,
    today: day('2026-04-17'),
    offDays: offDays(startDay - 30, lastDay + 30),
    rows,
    dependencies,
  };
}

function offDays(from: number, to: number) {
  const named = new Map([
    [day('2026-04-03'), 'Good Friday'],
    [day('2026-04-06'), 'Easter Monday'],
    [day('2026-05-01'), 'Fête du Travail'],
    [day('2026-05-14'), 'Ascension'],
    [day('2026-07-14'), 'Fête nationale'],
  ]);
  for (let at = day('2026-08-03'); at <= day('2026-08-15'); at++) named.set(at, 'Hiatus');
  const days: { day: number; why?: string }[] = [];
  for (let at = from; at <= to; at++) {
    const why = named.get(at);
    if (why) days.push({ day: at, why });
    else if ((at + 3) % 7 >= 5) days.push({ day: at });
  }
  return days;
}
