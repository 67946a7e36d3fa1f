/** Labels read and written, beside smpte-timecode. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatTimecode, parseTimecode, rateByToken } from '../../../server/src/language/time/index.ts';
import type { Group } from '../group.ts';
import { measure } from '../measure.ts';
import { leftOut, timesLess } from '../row.ts';

const LABELS = 10_000;

export const timecode: Group = {
  name: 'timecode',
  title: `${LABELS.toLocaleString('en')} timecodes read and written`,
  async measure({ peers, report }) {
    for (const { token, rate, isDrop, times } of [
      { token: '23.976', rate: 23.976, isDrop: false, times: 8 },
      { token: '29.97df', rate: 29.97, isDrop: true, times: 4 },
    ]) {
      const own = rateByToken(token)!;
      const labels = Array.from({ length: LABELS }, (_, index) => formatTimecode((index * 2_589) % 2_000_000, own));
      const ours = measure(100, () => {
        let last = '';
        for (const label of labels) last = formatTimecode(parseTimecode(label, own).frame!, own);
        return last;
      });
      const figure = `at ${token}`;
      if (!peers.smpteTimecode) {
        report(leftOut(figure, 'smpte-timecode could not be installed'));
        continue;
      }
      const entry = pathToFileURL(join(peers.smpteTimecode, 'smpte-timecode', 'smpte-timecode.js')).href;
      const { default: Timecode } = (await import(entry)) as {
        default: (label: string, rate: number, isDrop: boolean) => { toString(): string };
      };
      const theirs = measure(10, () => {
        let last = '';
        for (const label of labels) last = Timecode(label, rate, isDrop).toString();
        return last;
      });
      report(timesLess(figure, ours.least, { name: 'smpte-timecode', value: theirs.least }, times));
    }
  },
};
